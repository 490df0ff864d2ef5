import { detect } from 'chardet';
import iconv from 'iconv-lite';
import { WINDOWS } from './decode-entities.ts';

/**
 * Text of a feed. Believes, in this order: a byte order mark, what the bytes can only be (UTF-16 and -32), a
 * charset the server or the XML declaration names if the bytes agree with it, UTF-8, and then the likeliest guess.
 */
export function decodeFeed(bytes: Uint8Array, contentType = ''): string {
  const text = decode(bytes, contentType).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  // Control characters no text holds: Windows-1252 positions passed off as Unicode.
  return text.replace(/[\u0080-\u009f]/g, (char) => WINDOWS[char.charCodeAt(0) - 0x80]!);
}

function decode(bytes: Uint8Array, contentType: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const certain = certainEncoding(buffer);
  if (certain) return iconv.decode(buffer, certain).replace(/^\ufeff/, '');
  const head = buffer.subarray(0, 2048).toString('latin1');
  const declared = /^\s*<\?xml[^>]{0,500}?\bencoding\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  const served = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType)?.[1];
  for (const name of [served, declared]) {
    const text = name && decodeAs(buffer, name);
    if (text) return text;
  }
  return strictUtf8(buffer) ?? iconv.decode(buffer, guess(buffer));
}

function certainEncoding(bytes: Buffer): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b === 0) return c === 0xfe || d === 0x3c ? 'utf-32be' : undefined;
  if (a === 0x3c && b === 0) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  return undefined;
}

function decodeAs(buffer: Buffer, name: string): string | undefined {
  const charset = name.toLowerCase();
  if (/^(utf-?8|us-ascii|ascii|ansi_x3.4-1968|iso-10646-ucs-2|utf-?(16|32).*)$/.test(charset)) {
    // Wide charsets would have been certain by now; a declaration readable as ASCII cannot be true.
    return strictUtf8(buffer);
  }
  // Browsers read Latin-1 as its superset with curly quotes, and so do the people who write such feeds.
  const known = /^(iso-?8859-?1|latin-?1|l1)$/.test(charset) ? 'windows-1252' : charset;
  if (!iconv.encodingExists(known)) return undefined;
  const text = iconv.decode(buffer, known);
  const lost = text.split('\ufffd').length - 1;
  return lost > text.length / 100 + 2 ? undefined : text;
}

function strictUtf8(buffer: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    // Not UTF-8: the caller goes on guessing.
    return undefined;
  }
}

function guess(buffer: Buffer): string {
  // Nearly all valid: a UTF-8 feed with a torn character is no other charset.
  const loose = new TextDecoder('utf-8').decode(buffer);
  const lost = loose.split('\ufffd').length - 1;
  const high = loose.length - loose.replace(/[\u0080-\ufffc]/g, '').length;
  if (high > lost) return 'utf-8';
  const found = detect(buffer.subarray(0, 100_000));
  // Telling the Latin charsets apart from a few letters is a coin toss that Western Europe mostly wins.
  if (!found || /^(utf|ascii|iso-8859-[129]$|windows-125[024]$)/i.test(found)) return 'windows-1252';
  return iconv.encodingExists(found) ? found : 'windows-1252';
}
