import type { Rejection } from './heard.ts';

/** How a file is to be read, as a person chose or the channel guessed. */
export interface ImportPlan {
  /** Heed's field → the file's column. */
  fields: Record<string, string>;
  dateOrder?: 'dmy' | 'mdy';
  /** IANA zone for times that name none. */
  zone?: string;
  format?: string;
  delimiter?: string;
  header?: boolean;
}

export interface FileLook {
  format: string;
  encoding: string;
  delimiter: string;
  header: boolean;
  columns: string[];
  plan: ImportPlan;
  samples: {
    row: number;
    record: Record<string, string>;
    heard: { text: string; externalId: string; author: string | null; occurredAt: Date | null } | Rejection;
  }[];
  rejected: ({ row: number } & Rejection)[];
}
