import type { ColumnType, Generated } from 'kysely';
import type { Kind, Reason, Sentiment, Urgency } from './reading/reading.ts';

type Json<T> = ColumnType<T, string, string>;
type Sample = Generated<boolean>;

declare module '#kit/database.ts' {
  interface Tables {
    understand_reading: {
      signal_id: string;
      language: string;
      language_confidence: number;
      kind: Kind;
      kind_confidence: number;
      also: Kind[];
      sentiment: Sentiment;
      sentiment_score: number;
      sentiment_confidence: number;
      urgency: Urgency;
      urgency_score: number;
      reasons: Json<{ kind: Reason[]; sentiment: Reason[]; urgency: Reason[] }>;
      version: string;
      read_at: Date;
      corrected: Generated<boolean>;
    };
    understand_correction: {
      id: string;
      signal_id: string;
      field: string;
      was: string;
      becomes: string;
      by: string;
      at: Date;
      undone_at: Date | null;
    };
    understand_theme: {
      id: string;
      key: string;
      name_en: string;
      name_nl: string;
      terms: Json<{ term: string; weight: number }[]>;
      examples: Generated<string[]>;
      parent_id: string | null;
      merged_into: string | null;
      state: Generated<'active' | 'retired' | 'merged'>;
      pinned: Generated<boolean>;
      named_by: string | null;
      steward_id: string | null;
      found_at: Date;
      sample: Sample;
    };
    understand_theme_change: {
      id: string;
      theme_id: string;
      what: string;
      before: Json<object>;
      signals: string[];
      into_id: string | null;
      by: string;
      at: Date;
      undone_by: string | null;
      undone_at: Date | null;
    };
    understand_alert: {
      id: string;
      kind: 'new' | 'surge';
      name: string;
      theme_id: string | null;
      signals: string[];
      seen: number;
      days: number;
      expected: number;
      chance: number;
      per_month: number;
      found_at: Date;
      state: Generated<'open' | 'expected' | 'taken-up'>;
      settled_by: string | null;
      settled_at: Date | null;
      sample: Sample;
    };
    understand_signal_theme: {
      signal_id: string;
      theme_id: string;
      main: Generated<boolean>;
      confidence: number;
      words: string[];
      by: string | null;
      occurred_at: Date;
    };
  }
}
