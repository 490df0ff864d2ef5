import type { Role } from '../permissions.ts';

/** The kinds of decision a mandate can be about. */
export const decisions = [
  'refund',
  'replacement',
  'discount',
  'gesture',
  'public-statement',
  'repair',
  'process-exception',
  'process-change',
] as const;
export type Decision = (typeof decisions)[number];

/** What somebody may decide alone. Exactly one of person, team and role holds it. */
export interface Mandate {
  id: string;
  decision: Decision;
  personId: string | null;
  teamId: string | null;
  /** Held by everybody of this role or a higher one. */
  role: Role | null;
  /** Per case, in cents. Null: no limit, or no money is involved. */
  limitCents: number | null;
  /** Per calendar month and per person who decides, in cents. Null: no such limit. */
  monthCents: number | null;
  /** Empty: every theme. Otherwise only these; what has no theme yet is outside. */
  themeIds: readonly string[];
  /** Empty: every channel. */
  channels: readonly string[];
  validFrom: Date;
  validTo: Date | null;
  withdrawnAt: Date | null;
}

/** Somebody a mandate may be held by. */
export interface Holder {
  person: string;
  teams: readonly string[];
  role: Role;
  /** An absent person is never the one to ask next. */
  absent?: boolean;
}
