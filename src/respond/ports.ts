import type { SiteKind } from './reply/site-kinds.ts';

/** What leaves the house. Made from a row of respond_reply and nothing else. */
export interface Utterance {
  /** The reply's id: the same on every try, so that the other side can tell a repeat. */
  key: string;
  to: string;
  subject: string;
  text: string;
  /** BCP 47, or `und`. */
  language: string;
  /** Without angle brackets; fixed before the first try. */
  messageId: string;
  /** Message id of what is answered, if the channel has one. */
  inReplyTo: string | null;
  /** The chain it belongs to, oldest first, ending with what is answered. */
  references: string[];
  /** Where answers and bounces should come back to; null: to the sender's address. */
  replyTo: string | null;
  /** What is answered, where it stands; null for mail and webhooks. */
  place: Place | null;
  /** The signing secret of a webhook; null for mail. */
  secret: string | null;
  conversation: string;
  purpose: 'reply' | 'confirmation' | 'telling';
  sentAt: Date;
}

/**
 * `again`: nothing has left, so a later try is safe. `unknown`: it may have left (the line broke after the words were
 * handed over); only a person may decide to send it again. Neither: refused for good.
 */
export type Spoken = { sent: true } | { trouble: string; again?: boolean; unknown?: boolean };

/** One way out. Never throws for what the outside does. */
export interface Voice {
  /** The other side drops repeats by their key, so that a try whose end is not known may be made again. */
  repeatable: boolean;
  /** Where message ids of this way come from. */
  domain: string;
  speak(utterance: Utterance, signal: AbortSignal): Promise<Spoken>;
}

export interface Voices {
  /** Null: no mail server is set. */
  mail: Voice | null;
  webhook: Voice;
  sites: Record<SiteKind, Voice>;
}

/** Where a source wants its answers, as its steward set it. */
export interface ReplyHook {
  url: string;
  /** Standard Webhooks secret, `whsec_…`. */
  secret: string;
}

/** A message at a site, as its channel heard it, and what signs in there. */
export interface Place {
  settings: Record<string, unknown>;
  credentials: Record<string, string>;
  externalId: string;
  meta: Record<string, unknown>;
}
