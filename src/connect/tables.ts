import type { ColumnType, Generated } from 'kysely';

type Json<T> = ColumnType<T, string, string>;
type Sample = Generated<boolean>;

/** Why, as a code the screens turn into a sentence. Ids in `params` are named by the screen. */
export interface Reason {
  code: string;
  params: Record<string, string | number | boolean>;
}

declare module '#kit/database.ts' {
  interface Tables {
    connect_skill: {
      id: string;
      name: string;
      words: Generated<string[]>;
      theme_ids: Generated<string[]>;
      sample: Sample;
      retired_at: Date | null;
    };
    connect_expertise: {
      id: string;
      person_id: string;
      theme_id: string | null;
      skill_id: string | null;
      level: number;
      by: string;
      at: Date;
      withdrawn_at: Date | null;
      sample: Sample;
    };
    connect_shown: {
      id: string;
      person_id: string;
      theme_id: string;
      kind: 'confirmed-answer' | 'help-given' | 'improvement-made';
      subject: string;
      at: Date;
      hidden_at: Date | null;
      sample: Sample;
    };
    /** Kept by a trigger on connect_shown; weights as of 2026-01-01. */
    connect_shown_sum: {
      theme_id: string;
      person_id: string;
      weight: number;
      deeds: number;
      last_at: Date;
    };
    connect_rule: {
      id: string;
      name: string;
      place: number;
      on: Generated<boolean>;
      matches: Json<object>;
      person_id: string | null;
      team_id: string | null;
      by: string;
      at: Date;
      retired_at: Date | null;
      sample: Sample;
    };
    connect_misroute: {
      id: string;
      conversation_id: string;
      theme_id: string;
      person_id: string;
      to_person_id: string | null;
      at: Date;
      sample: Sample;
    };
    connect_told_reason: {
      id: Generated<string>;
      quarter: string;
      department_id: string | null;
      reason: string;
    };
    connect_profile: {
      person_id: string;
      hidden_since: Date | null;
      about: Generated<string>;
      sample: Sample;
    };
    connect_assignment: {
      id: string;
      conversation_id: string;
      person_id: string | null;
      team_id: string | null;
      reason: Json<Reason>;
      by: string | null;
      from_at: Date;
      to_at: Date | null;
      sample: Sample;
    };
    connect_ask: {
      id: string;
      conversation_id: string | null;
      asker_id: string;
      to_person_id: string | null;
      to_department_id: string | null;
      from_department_id: string | null;
      question: string;
      answer: string | null;
      state: Generated<'open' | 'answered' | 'declined' | 'withdrawn'>;
      decline_reason: string | null;
      answered_by: string | null;
      asked_at: Date;
      due_at: Date | null;
      closed_at: Date | null;
      sample: Sample;
    };
  }
}
