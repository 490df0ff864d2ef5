/** What a stretch of text gives away about a person. */
export const PERSONAL_KINDS = [
  'name',
  'address',
  'phone',
  'email',
  'iban',
  'bsn',
  'plate',
  'order',
  'card',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A stretch of personal data: UTF-16 offsets, `to` is the first character after it. */
export interface PersonalSpan {
  from: number;
  to: number;
  kind: PersonalKind;
}
