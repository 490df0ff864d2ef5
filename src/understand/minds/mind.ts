/** What a person may have a mind do. */
export const mindUses = ['summary', 'reply-draft', 'theme-name'] as const;
export type MindUse = (typeof mindUses)[number];

/** A model outside Heed. It speaks to nobody by itself: people ask it, and what it says is a proposal. */
export interface Mind {
  /** Answers once, or says what was the matter; never throws for what happens outside. */
  ask(question: MindQuestion): Promise<MindAnswer | MindTrouble>;
}

export interface MindQuestion {
  /** What it is to do. */
  task: string;
  /** What it is about; masked already. */
  text: string;
  /** Tokens the answer may have. */
  most: number;
}

export interface MindAnswer {
  text: string;
  /** Of question and answer together, as the endpoint counts; estimated where it does not. */
  tokens: number;
}

/** `mind.unreachable`, `mind.timeout`, `mind.address-refused`, `mind.refused` {status}, `mind.odd-answer`; the address may be at fault, or the model. */
export interface MindTrouble {
  trouble: string;
  params: Readonly<Record<string, string | number>>;
}

/** How to reach a mind. */
export interface MindAddress {
  url: string;
  model: string;
  key: string | null;
  seconds: number;
}

export type ReachMind = (address: MindAddress) => Mind;
