export interface MailAddress {
  name?: string;
  /** Lower case. */
  email?: string;
}

export interface MailAttachment {
  /** Safe as a file name; made from the type when the message names none. */
  name: string;
  /** By content where the first bytes tell, else as declared. */
  type: string;
  declaredType: string;
  bytes: Uint8Array;
  /** Without angle brackets. */
  contentId?: string;
  /** Shown inside the HTML rather than beside it. */
  inline: boolean;
}

export interface ParsedMail {
  /** With angle brackets, as all message ids here. */
  messageId?: string;
  /** What this answers, nearest first: In-Reply-To, then References from the last to the first. */
  inReplyTo: string[];
  from?: MailAddress;
  replyTo: MailAddress[];
  /** At most MAX_RECIPIENTS, To and Cc together in `recipients`. */
  to: MailAddress[];
  cc: MailAddress[];
  recipientCount: number;
  subject: string;
  /** Absent when the header is missing or no date that exists. */
  date?: Date;
  text: string;
  /** As sent: clean before showing. */
  html?: string;
  attachments: MailAttachment[];
  /** Decoded header values by lower-case name, in order of appearance. */
  headers: Map<string, string[]>;
  /** Text, HTML or the message itself was longer than is kept here; the original has it all. */
  truncated: boolean;
  /** The structure was broken and the body was taken as it stands. */
  salvaged: boolean;
}

/** Most addresses kept of one message. */
export const MAX_RECIPIENTS = 10_000;
/** Longest text kept of one message, in characters. */
export const MAX_TEXT_CHARS = 1_000_000;
/** Longest HTML kept of one message, in characters: cleaning more takes seconds. */
export const MAX_HTML_CHARS = 1_500_000;
/** How much is parsed of a message without parts, whose text would be cut anyway, in bytes. */
export const MAX_SINGLE_BYTES = 8 * 1024 * 1024;
/** How much of a message is parsed, in bytes; the original is kept by the caller. */
export const MAX_READ_BYTES = 50 * 1024 * 1024;
