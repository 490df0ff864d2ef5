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
  /** Files that came with it. */
  attachments?: HeardAttachment[];
  /** The untouched original, kept for download and for reading again after a fix. */
  original?: HeardOriginal;
  /** Where and as what it stood at the source, for the work item should it be refused later. Not stored. */
  stood?: { place: string; raw: string };
}

export interface HeardOriginal {
  type: string;
  bytes: Uint8Array;
  /** Where the bytes lie when they are not kept in the database; set by `keepBlobs`. */
  blob?: string;
}

export interface HeardAttachment {
  /** Safe as a file name. */
  name: string;
  /** Media type, by content where the first bytes tell. */
  type: string;
  bytes: Uint8Array;
  contentId?: string;
  /** Shown inside the HTML rather than beside it. */
  inline: boolean;
  /** Where the bytes lie; set by `keepBlobs`. */
  blob?: string;
}

/** What came by mail and is no customer's word; it opens nothing. */
export interface MailReport {
  kind: 'failed' | 'delayed' | 'complaint' | 'auto-reply' | 'loop';
  externalId: string;
  /** Message ids it is about, nearest first, without brackets. */
  answers: string[];
  /** What stood behind the plus in the addresses it came to. */
  tags: string[];
  /** Who did not get it, lower case. */
  recipients: string[];
  /** Enhanced status, RFC 3463. */
  status: string | null;
  sender: string | null;
  /** Words of an automatic answer. */
  text: string;
  at: Date | null;
  original: HeardOriginal;
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
