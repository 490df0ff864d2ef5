declare module '#kit/database.ts' {
  interface Tables {
    measure_signal: {
      signal_id: string;
      conversation_id: string | null;
      source_id: string;
      theme_id: string | null;
      internal: boolean;
      heard_at: Date;
      understood_at: Date | null;
      owned_at: Date | null;
      answered_at: Date | null;
      changed_at: Date | null;
      told_at: Date | null;
    };
    measure_conversation: {
      conversation_id: string;
      opened_at: Date;
      theme_id: string | null;
      channel: string | null;
      team_id: string | null;
      department_id: string | null;
      first_reply_at: Date | null;
      useful_reply_at: Date | null;
      mandated_owner_at: Date | null;
      solved_at: Date | null;
      confirmed_at: Date | null;
      told_at: Date | null;
      handovers: number;
      asks: number;
      reopened: number;
    };
  }
}

export {};
