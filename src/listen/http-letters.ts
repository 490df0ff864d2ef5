import { buffer } from 'node:stream/consumers';
import { type Route, route } from '#http/route.ts';
import type { Tx } from '#kit/database.ts';
import { isRefusal, type Refusal, refuse } from '#kit/refusal.ts';
import * as contract from './contract.ts';
import type { ListenPorts } from './ports.ts';
import { type KeptOriginal, originalOf } from './store/originals.ts';

/** What can be seen of a mail besides its new words: the whole text, the page as it was sent, the original. */
export const letterRoutes = ({ blobs, letters }: Pick<ListenPorts, 'blobs' | 'letters'>): Route[] => [
  route(contract.readLetter, async ({ params, db }) => {
    const original = await mailOf(db, params.signal, blobs);
    if (isRefusal(original)) return original;
    const { at, ...letter } = await letters.read(original);
    return { ...letter, at: at?.toISOString() ?? null };
  }),
  route(contract.readLetterPage, async ({ params, query, db, answer }) => {
    const original = await mailOf(db, params.signal, blobs);
    if (isRefusal(original)) return original;
    const body = await letters.page(original, { remotePictures: query.pictures === 'shown' });
    if (body === null) return refuse('letter.no-page');
    const pictures = query.pictures === 'shown' ? 'data: https: http:' : 'data:';
    // A stranger's page: no scripts, no forms, no origin, and nothing fetched unless somebody asked for the pictures.
    answer.header(
      'content-security-policy',
      `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src ${pictures}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    );
    answer.header('x-content-type-options', 'nosniff');
    answer.header('referrer-policy', 'no-referrer');
    answer.header('cache-control', 'private, no-store');
    return { body };
  }),
  route(contract.readOriginal, async ({ params, db, answer }) => {
    const kept = await originalOf(db, params.signal);
    if (!kept) return refuse('letter.unknown');
    const body = await bytesOf(kept, blobs);
    if (!body) return refuse('attachment.gone');
    answer.header('content-security-policy', "sandbox; default-src 'none'");
    answer.header('x-content-type-options', 'nosniff');
    const ending = kept.type === 'message/rfc822' ? 'eml' : /html/.test(kept.type) ? 'html' : 'txt';
    return { body, fileName: `${params.signal}.${ending}` };
  }),
];

async function mailOf(db: Tx, signal: string, blobs: ListenPorts['blobs']): Promise<Buffer | Refusal> {
  const kept = await originalOf(db, signal);
  if (kept?.type !== 'message/rfc822') return refuse('letter.unknown');
  return (await bytesOf(kept, blobs)) ?? refuse('attachment.gone');
}

async function bytesOf({ bytes, blob }: KeptOriginal, blobs: ListenPorts['blobs']): Promise<Buffer | null> {
  if (blob === null) return bytes;
  const found = await blobs.get(blob);
  return found && buffer(found.content);
}
