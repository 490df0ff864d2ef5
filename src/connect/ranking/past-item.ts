/** A piece of work that somebody took on, as the ranking learns from it. */
export interface PastItem {
  id: string;
  text: string;
  /** Short name of the work, where it has one: its words count more than those of the text. */
  title?: string;
  /** What it belongs to (`component:Login`), known before anybody takes it on. */
  groups: readonly string[];
  /** Who took it on; named twice counts somewhat more. Empty: nobody is known. */
  who: readonly string[];
  /** What each of them wrote in it: says what they know. */
  said?: readonly { who: string; text: string }[];
}

/** New work, to be ranked for. */
export type Asked = Pick<PastItem, 'text' | 'title' | 'groups'>;

export interface RankedOne {
  who: string;
  /** The chance that it is this one, of all who are known; adds up to 1 over everybody. */
  score: number;
}

/** Scores everybody for one piece of new work; higher is likelier, on any scale. */
export interface Clue {
  name: string;
  /** Weight it has before anything is learnt. */
  prior: number;
  scores(asked: ReadAsked): Float64Array;
}

/** New work with its terms read. */
export interface ReadAsked {
  terms: ReadonlyMap<string, number>;
  groups: readonly string[];
}
