import type { Kysely } from 'kysely';

/**
 * Every table of Heed by name. Each step adds its own in its `tables.ts` by declaration merging,
 * so that no step has to know a later one.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the steps.
export interface Tables {}

/** A transaction (or, for reading, the pool). Verbs take one as their first parameter and never open their own. */
export type Tx = Kysely<Tables>;
