import type { Tx } from '#kit/database.ts';
import { heardCounts, stemsOf, wordsLike, wordsNear } from '../store/words.ts';
import { errorsAllowed, insidePattern, type TypedPart, typedParts, typingErrors } from './typed-words.ts';

/** A part with the words it also stands for: compounds it is in, or, where it was never heard, what was meant. */
export interface FoundPart extends TypedPart {
  also: string[];
  /** What was taken for a word that was never heard; null where it was. */
  meant: string | null;
}

const mostMeant = 5;

/** Looks what somebody typed up in the words that were heard. */
export const findWords = (db: Tx, typed: string): Promise<FoundPart[]> =>
  Promise.all(typedParts(typed).map((part) => findPart(db, part)));

async function findPart(db: Tx, part: TypedPart): Promise<FoundPart> {
  const nothing = { ...part, also: [], meant: null };
  const inside = part.plain ? insidePattern(part.text) : null;
  if (!inside) return nothing;
  const word = part.text.toLowerCase();
  const [also, stems] = await Promise.all([wordsLike(db, inside.like, inside.least), stemsOf(db, word)]);
  if (also.length > 0) return { ...part, also, meant: null };
  const heard = await heardCounts(db, [...stems, word]);
  if (stems.length === 0 || heard.size > 0) return nothing;
  const most = errorsAllowed(word);
  const near = (await wordsNear(db, word))
    .map((candidate) => ({ ...candidate, errors: typingErrors(word, candidate.word, most) }))
    .filter(({ errors }) => errors <= most)
    .sort((a, b) => a.errors - b.errors || b.heard - a.heard)
    .slice(0, mostMeant);
  const [nearest] = near;
  if (!nearest) return nothing;
  const meant = near.filter(({ errors }) => errors === nearest.errors).map((candidate) => candidate.word);
  return { ...part, also: meant, meant: nearest.word };
}
