import { mixture } from '../space/mixture.ts';
import { type Dense, reduceRows } from '../space/reduce-rows.ts';
import { countTerms, type SparseRows, weighRows } from '../space/sparse-rows.ts';
import { agreeGroups } from './agree-groups.ts';
import { clearLead } from './clear-lead.ts';
import { gatherCrumbs } from './gather-crumbs.ts';
import { nearestCentres } from './nearest-centres.ts';

/** Texts as rows of terms, with the group of each. Group numbers have gaps and no order. */
export interface Grouped {
  matrix: SparseRows;
  terms: string[];
  seenIn: Int32Array;
  group: Int32Array;
}

const narrow = 0.03;
const wide = 0.1;
const passes = 12;
/** A lead below this means the mixture split topics by their everyday words. */
const unclear = 0.08;
/** Texts stay together when three in ten groupings say so. */
const least = 0.3;
/** Among broad topics, a group with less than this share of the texts is none. */
const crumb = 0.004;

/**
 * Groups texts, number of groups unknown, one setting for all. Many uneven stories, each with words of its own, want a
 * mixture; few broad topics, told apart by one word each among many common ones, want directions of variation. A first
 * mixture shows which it is; several groupings of that sort then vote.
 */
export function* groupTexts(texts: string[][], most: number): Generator<void, Grouped> {
  const { terms, seenIn, matrix } = countTerms(texts, texts.length < 400 ? 2 : 3);
  yield;
  const first = yield* mixture(matrix, { most, fade: narrow, passes, seed: 1 });
  const weighed = weighRows(matrix, rarityOf(terms, seenIn, texts.length));
  const lead = yield* clearLead(weighed, first.group, first.groups);
  if (lead >= unclear || texts.length < 200) {
    const groupings = [first.group, ...(yield* byMixtures(matrix, most))];
    return { matrix, terms, seenIn, group: yield* agreeGroups(groupings, least) };
  }
  const { left } = yield* reduceRows(weighed, 26);
  const group = yield* agreeGroups(yield* byDirections(left, most), least);
  return { matrix, terms, seenIn, group: gatherCrumbs(left, group, Math.max(3, texts.length * crumb)) };
}

function* byMixtures(matrix: SparseRows, most: number): Generator<void, Int32Array[]> {
  const groupings: Int32Array[] = [];
  for (const fade of [narrow, wide]) {
    for (let seed = fade === narrow ? 2 : 1; seed <= 4; seed++) {
      groupings.push((yield* mixture(matrix, { most, fade, passes, seed })).group);
    }
  }
  return groupings;
}

function* byDirections(left: Dense, most: number): Generator<void, Int32Array[]> {
  const groupings: Int32Array[] = [];
  for (const width of [14, 20, 26]) {
    for (const many of [20, 30, 40]) {
      groupings.push(yield* nearestCentres(left, Math.min(width, left.width), Math.min(many, most)));
    }
  }
  return groupings;
}

function rarityOf(terms: string[], seenIn: Int32Array, texts: number): Float64Array {
  // Concepts repeat what their words said: they may hint, not shout.
  return Float64Array.from(
    seenIn,
    (seen, i) => (terms[i]!.startsWith('~') ? 0.3 : 1) * Math.log((texts + 1) / (seen + 0.5)),
  );
}
