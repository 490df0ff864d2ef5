import type { FileEncoding } from './detect-encoding.ts';

export type FileFormat = 'csv' | 'ndjson' | 'json' | 'mbox';

/** How a file is written. Plain JSON, so that an import can store it and go on with the same one. */
export interface Dialect {
  format: FileFormat;
  encoding: FileEncoding;
  /** Length of the byte order mark. */
  bom: number;
  newline: '\n' | '\r';
  /** json only: whether records are the elements of an array, or values that follow each other. */
  container: 'array' | 'none';
  /** csv only. */
  delimiter: string;
  /** csv only; '' when quotes are ordinary characters. */
  quote: '"' | "'" | '';
  /** csv only: whether the first record names the columns. */
  header: boolean;
  /** csv only: names of the columns, unique, in order. */
  columns: string[];
}

export interface FileRecord {
  /** 1-based, headers and blank lines not counted. */
  row: number;
  /** Physical lines, 1-based, on which the record begins and ends. */
  line: number;
  endLine: number;
  /** Byte offset just after the record. */
  offset: number;
  record: Record<string, unknown>;
  raw: string;
}

export interface RejectedRecord {
  row: number;
  line: number;
  endLine: number;
  offset: number;
  rejected: { code: string; params: Record<string, unknown> };
  raw: string;
}

export type ReadRecord = FileRecord | RejectedRecord;

/** Where reading starts: zeros, or the `offset`, `row` and `endLine` (as `line`) of the last record read before. */
export interface ReadPosition {
  offset: number;
  row: number;
  line: number;
}
