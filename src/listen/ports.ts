import type { z } from 'zod';
import type { Blobs } from '#kit/blobs.ts';
import type { Seal } from '#kit/seal.ts';
import type { FileLook, ImportPlan } from './file-look.ts';
import type { HeardItem, MailReport, Rejection } from './heard.ts';

export type { FileLook, ImportPlan } from './file-look.ts';

export type Cursor = Record<string, unknown>;

/** Something that could not be read: it becomes a work item with the original kept. */
export interface Unreadable extends Rejection {
  /** Row, line, message id: where at the source. The same place with the same code is one work item. */
  place: string;
  original: Uint8Array | null;
}

/** What a channel read at one go. Stored whole with its cursor, or not at all. */
export interface Batch {
  items: HeardItem[];
  /** External ids of what is gone at the source. */
  deleted: string[];
  unreadable: Unreadable[];
  /** Bounces, automatic answers: kept, and open nothing. */
  reports?: MailReport[];
  /** True: everything said since the last look came along, so a hole before it is made up for. */
  covered?: boolean;
  /** True: there is more; look again at once. */
  more?: boolean;
  /** Where to go on after this batch; plain JSON. */
  cursor: Cursor | null;
}

/** The source can't be reached or answers with nonsense: a stable code with parameters. */
export interface ChannelTrouble {
  trouble: string;
  params: Record<string, unknown>;
  /** What came instead of something readable, to look at. */
  original?: Uint8Array;
  /** The source itself asked to be left alone so long. */
  retryAfterSeconds?: number;
}

interface AnyChannel {
  /** As in `listen_source.kind`. */
  kind: string;
  /** What people call it unless they say otherwise. */
  channel: string;
  /** Settings a person fills in; strict: an unknown key is refused. */
  settings: z.ZodType<Record<string, unknown>>;
  /** Something can come in at any time, so silence of the channel itself is unheard time. */
  continuous: boolean;
  /** Whether a source of this kind has a secret, made by Heed, that the other side signs with. */
  signed: boolean;
  /** Reads one kept original again, after a fix in the reader or by a person; null: this cannot be read by itself. */
  readAgain(original: Uint8Array, context: ReadAgain): Promise<Batch>;
}

export interface ReadAgain {
  place: string;
  settings: Record<string, unknown>;
  /** Of the import it came from. */
  plan: ImportPlan | null;
  cursor: Cursor | null;
}

/** Heed asks at intervals: feeds. */
export interface PulledChannel extends AnyChannel {
  way: 'pulled';
  /** What it signs in with, if it does. */
  credentials?: z.ZodType<Credentials>;
  everySeconds(settings: Record<string, unknown>): number;
  pull(ask: Pulling & { cursor: Cursor | null; at: Date }): Promise<Batch | ChannelTrouble>;
  /** How many messages the source has of a stretch of time, where it can tell. */
  count?(ask: Pulling & { from: Date; to: Date }): Promise<{ count: number } | ChannelTrouble>;
  /**
   * A delivery by the source itself, sooner than the next look. Returns what came, or why it is refused; may throw for
   * what is no JSON at all, once the signature is right.
   */
  hook?(delivery: {
    headers: Record<string, string | undefined>;
    body: Buffer;
    settings: Record<string, unknown>;
    credentials: Credentials;
  }): Batch | 'signature.wrong';
  /** A cursor from which everything since that moment is read again; hearing it twice is harmless. */
  rewind?(cursor: Cursor | null, from: Date): Cursor | null;
}

export interface Pulling {
  settings: Record<string, unknown>;
  /** Empty where none are needed. */
  credentials: Credentials;
  signal: AbortSignal;
}

/** What a source signs in with; sealed at rest, never shown again. */
export type Credentials = Record<string, string>;

/** Heed keeps a line open and is told: mailboxes. */
export interface HeldChannel extends AnyChannel {
  way: 'held';
  /** Strict: an unknown key is refused. */
  credentials: z.ZodType<Credentials>;
  /** Signs in and looks around; changes nothing. */
  probe(
    ask: Pick<HeldLine, 'settings' | 'credentials' | 'signal'>,
  ): Promise<{ folders: string[] } | ChannelTrouble>;
  /** Listens until the line breaks or `signal` aborts, and says why it ended. */
  hold(line: HeldLine): Promise<ChannelTrouble>;
}

export interface HeldLine {
  settings: Record<string, unknown>;
  credentials: Credentials;
  cursor: Cursor | null;
  signal: AbortSignal;
  /** Stores a batch with its cursor; an empty one says that the line is up and nothing is missing. One at a time. */
  heard(batch: Batch): Promise<void>;
  /** The other side gave new ones (a refresh token that turns with each use). */
  keepCredentials(credentials: Credentials): Promise<void>;
}

/** The outside brings: the ingest API, webhooks, the capture form. Nothing leaves by throwing. */
export interface PushedChannel extends AnyChannel {
  way: 'pushed';
  /** `place` stands in for what carries no id of its own. Items keep their order: `meta`-free, one result each. */
  receive(delivery: { body: unknown; place: string }): Delivered[];
}

export type Delivered = { item: HeardItem } | { unreadable: Unreadable };

/** Heed reads what a person hands over: files. */
export interface ReadChannel extends AnyChannel {
  way: 'read';
  /** What the file holds and how it would be read. */
  look(file: string, name: string, plan: Partial<ImportPlan>): Promise<FileLook | Rejection>;
  /** Batches of at most `most` records from `cursor` on; its `row`, `line` and `offset` tell the progress. */
  read(
    file: string,
    ask: { name: string; plan: ImportPlan; cursor: Cursor | null; most: number },
  ): AsyncIterable<Batch & { cursor: FileCursor }>;
}

export interface FileCursor extends Cursor {
  offset: number;
  row: number;
  line: number;
}

export type Channel = PulledChannel | HeldChannel | PushedChannel | ReadChannel;

/** A mail as it can be shown. Addresses as `Name <address>`, at most 50 of a kind. */
export interface Letter {
  from: string[];
  to: string[];
  cc: string[];
  recipients: number;
  subject: string;
  at: Date | null;
  text: string;
  html: boolean;
  blockedPictures: number;
  truncated: boolean;
}

/** Shows kept originals of mail; never throws for what stands in them. */
export interface Letters {
  read(original: Uint8Array): Promise<Letter>;
  /** A document of its own, cleaned of all that acts or fetches. Null: it has no HTML. */
  page(original: Uint8Array, options: { remotePictures: boolean }): Promise<string | null>;
}

/** What Listen needs from outside. */
export interface ListenPorts {
  channels: readonly Channel[];
  seal: Seal;
  /** Where attachments are kept. */
  blobs: Blobs;
  letters: Letters;
  /** Folder for the files of imports. */
  importFolder: string;
  /** The address under which the outside reaches Heed. */
  publicUrl(): string;
}
