import type { ColumnType, Generated } from 'kysely';
import type { ImprovementKind, Stage } from './stage.ts';

type Sample = Generated<boolean>;

declare module '#kit/database.ts' {
  interface Tables {
    improve_improvement: {
      id: string;
      title: string;
      need: string;
      kind: ImprovementKind;
      theme_id: string | null;
      stage: Generated<Stage>;
      owner_id: string | null;
      reason: string | null;
      by: string;
      at: Date;
      stage_at: Date;
      due_at: string | null;
      sample: Sample;
    };
    improve_source: { improvement_id: string; signal_id: string; by: string; at: Date; sample: Sample };
    improve_telling: {
      id: string;
      improvement_id: string;
      text: ColumnType<{ nl: string; en: string }, string, never>;
      by: string;
      at: Date;
      sample: Sample;
    };
    improve_told: {
      improvement_id: string;
      customer_id: string;
      telling_id: string;
      conversation_id: string;
      reply_id: string | null;
      at: Date;
      sample: Sample;
    };
  }
}
