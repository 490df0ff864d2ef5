import { decodeFeed } from '../feed/decode-feed.ts';

export interface SalvagedPart {
  text: string;
  html?: string;
  attachments: { contentType: string; filename?: string; content: Buffer }[];
}

const MAX_HEAD_BYTES = 256 * 1024;
const MAX_BODY_BYTES = 5 * 1024 * 1024;
/** Most parts looked at in a message whose structure is broken. */
const MAX_PARTS = 200;

/**
 * Body of a message whose MIME structure a strict reader gives up on: missing or unknown boundaries, parts
 * without headers, no blank line. Takes every readable part between whatever boundaries there are.
 */
export function salvageBody(bytes: Uint8Array): SalvagedPart {
  const { head, body } = cut(readable(Buffer.from(bytes)));
  const texts: string[] = [];
  const htmls: string[] = [];
  const attachments: SalvagedPart['attachments'] = [];
  for (const part of partsOf(head, body)) {
    const type = field(part.head, 'content-type') || 'text/plain';
    const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1] ?? '';
    const encoding = field(part.head, 'content-transfer-encoding');
    const filename = /\b(?:file)?name\*?\s*=\s*(?:"([^"\n]+)"|([^\s;]+))/i.exec(part.head);
    if (
      !/^\s*(text|message|multipart)\b/i.test(type) ||
      /^content-disposition:\s*attachment/im.test(part.head)
    ) {
      const name = filename?.[1] ?? filename?.[2];
      const contentType =
        /^\s*([\w.+-]+\/[\w.+-]+)/.exec(type)?.[1]?.toLowerCase() ?? 'application/octet-stream';
      attachments.push({
        contentType,
        ...(name && { filename: name }),
        content: unpacked(part.body, encoding),
      });
      continue;
    }
    const content = decodeFeed(unpacked(part.body, encoding), `text/plain; charset=${charset}`);
    if (content.trim() === '') continue;
    if (/^\s*text\/html/i.test(type)) htmls.push(content.trim());
    else texts.push(content.replace(/\r\n?/g, '\n').trim());
  }
  return { text: texts.join('\n\n'), ...(htmls.length > 0 && { html: htmls.join('\n') }), attachments };
}

/** The first headers and the body, each up to its limit, however far apart they are. */
function readable(bytes: Buffer): string {
  const blanks = ['\r\n\r\n', '\n\n'].map((blank) => bytes.indexOf(blank)).filter((at) => at >= 0);
  const end = Math.min(bytes.length, ...blanks);
  const head = bytes.toString('latin1', 0, Math.min(end, MAX_HEAD_BYTES));
  return `${head}${bytes.toString('latin1', end, end + MAX_BODY_BYTES)}`.replace(/\r\n?/g, '\n');
}

function cut(raw: string): { head: string; body: string } {
  const at = raw.startsWith('\n') ? 0 : raw.indexOf('\n\n');
  return at < 0
    ? { head: raw, body: '' }
    : { head: raw.slice(0, at), body: raw.slice(at).replace(/^\n+/, '') };
}

function partsOf(head: string, body: string): { head: string; body: string }[] {
  const multipart = /^content-type:\s*multipart\//im.test(head);
  const lines = body.match(/^--[^\s-][^\n]*$/gm) ?? [];
  const boundary = /boundary\s*=\s*(?:"([^"\n]+)"|([^\s;]+))/i.exec(head.replace(/\n[ \t]+/g, ' '));
  const declared = boundary?.[1] ?? boundary?.[2];
  const marks = new Set(lines.map((line) => line.trim().replace(/--$/, '')));
  const known = declared !== undefined && marks.has(`--${declared.trim()}`);
  if (!multipart || marks.size === 0 || marks.size > MAX_PARTS) return [{ head, body }];
  // The declared boundary is wrong or missing: any line that looks like one, and is followed by headers, is.
  const used = known
    ? [`--${declared.trim()}`]
    : [...marks].filter((mark) => body.includes(`${mark}\nContent-`));
  if (used.length === 0) return [{ head: '', body }];
  const pieces = splitAt(body, new Set(used)).slice(0, MAX_PARTS);
  return pieces.flatMap((piece, i) => {
    if (i === 0) return [];
    const part = /^[\w-]+:/.test(piece) ? cut(piece) : { head: '', body: piece };
    return /^content-type:\s*multipart\//im.test(part.head) && used.length < 20
      ? partsOf(part.head, part.body)
      : [part];
  });
}

function splitAt(body: string, marks: Set<string>): string[] {
  const pieces: string[][] = [[]];
  for (const line of body.split('\n')) {
    if (marks.has(line.trim().replace(/--$/, ''))) pieces.push([]);
    else pieces.at(-1)!.push(line);
  }
  return pieces.map((piece) => piece.join('\n'));
}

function field(head: string, name: string): string {
  const found = new RegExp(`^${name}:((?:[^\\n]|\\n[ \\t])*)`, 'im').exec(head);
  return found?.[1]?.replace(/\n[ \t]+/g, ' ').trim() ?? '';
}

function unpacked(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1');
  const text = body
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
