/** Largest record read from a table, NDJSON or JSON file, in bytes. Larger ones are rejected, not truncated. */
export const MAX_ROW_BYTES = 1024 * 1024;
/** Most of a rejected record that is kept to show why, in characters. */
export const MAX_RAW_KEPT = 64 * 1024;
/** Most lines one quoted cell may run over before its quote counts as never closed. */
export const MAX_CELL_LINES = 2000;
/** Largest message in an mbox file, in bytes. */
export const MAX_MESSAGE_BYTES = 100 * 1024 * 1024;
/** How much of the start of a file decides its format, in bytes. */
export const SAMPLE_BYTES = 256 * 1024;
