/**
 * One thing a customer said, as a channel read it, before anything is stored.
 * `externalId` is the id at the source and, with the source, the key that makes a repeat a no-op.
 */
export interface HeardItem {
  /** UUIDv7 made by the client (the phone), so that it can speak of the signal before it is acknowledged. */
  id?: string;
  externalId: string;
  occurredAt?: Date;
  text: string;
  title?: string;
  html?: string;
  url?: string;
  /** BCP 47, when the source itself says so. */
  language?: string;
  /** What people call the channel (`phone`, `review`), where one source carries several. */
  channel?: string;
  author?: HeardAuthor;
  /** Key that the items of one exchange share at the source. */
  threadKey?: string;
  /** External ids (Message-IDs for mail) this item answers, nearest first. */
  inReplyTo?: string[];
  meta?: Record<string, unknown>;
  /** The untouched original, kept for download and for reading again after a fix. */
  original?: { type: string; bytes: Uint8Array };
  /** Where and as what it stood at the source, for the work item should it be refused later. Not stored. */
  stood?: { place: string; raw: string };
}

export interface HeardAuthor {
  externalId?: string;
  name?: string;
  email?: string;
  phone?: string;
  handle?: string;
}

/** Why something could not be read: a stable code that screens translate, with its parameters. */
export interface Rejection {
  code: string;
  params: Record<string, unknown>;
}
