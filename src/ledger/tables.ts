import type { ColumnType, Generated } from 'kysely';

declare module '#kit/database.ts' {
  interface Tables {
    ledger_event: {
      position: Generated<number>;
      txid: Generated<string>;
      at: Date;
      type: string;
      subject: string;
      actor: string | null;
      facts: ColumnType<Record<string, unknown>, string, never>;
      sample: Generated<boolean>;
    };
    ledger_follower: { name: string; txid: string; position: number };
    ledger_stuck: { follower: string; position: number; error: string; tries: number; at: Generated<Date> };
  }
}
