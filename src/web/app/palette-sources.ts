export interface Hit {
  id: string;
  /** Locale key of what kind of thing it is. */
  group: string;
  words: string;
  detail?: string;
  /** Where it opens. */
  to: string;
}

/** What the palette asks while somebody types; a step adds one function here (at most five hits each). */
export const paletteSources: ((typed: string, signal: AbortSignal) => Promise<Hit[]>)[] = [];
