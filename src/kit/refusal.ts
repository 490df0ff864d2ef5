/**
 * The domain says no. A value, never thrown: `code` is stable (`conversation.already-solved`),
 * `params` fill the translated sentence, `at` points into the input where that helps.
 */
export interface Refusal {
  readonly refused: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly at?: string;
}

export const refuse = (refused: string, params?: Refusal['params'], at?: string): Refusal => ({
  refused,
  ...(params && { params }),
  ...(at && { at }),
});

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && typeof (value as Refusal).refused === 'string';
