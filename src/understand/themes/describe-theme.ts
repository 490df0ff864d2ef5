import type { ThemeDraft, ThemeText } from './find-themes.ts';
import { keyPhrase } from './label-theme.ts';
import type { SparseRows } from './space/sparse-rows.ts';
import { nameConcept } from './words/match-concepts.ts';
import type { ReadText } from './words/read-terms.ts';
import type { Tongue } from './words/stop-words.ts';

/** Everything read, as `findThemes` holds it. */
export interface Corpus {
  texts: ThemeText[];
  read: ReadText[];
  matrix: SparseRows;
  terms: string[];
  seenIn: Int32Array;
}

/** Telling words, label and most typical messages of a group; members that share none of its words are let go. */
export function describeTheme(corpus: Corpus, group: number[]): Omit<ThemeDraft, 'key'> | undefined {
  const weights = tellingTerms(corpus, group);
  const top = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 12);
  if (top.length === 0) return undefined;
  const fits = group.map((i) => ({ i, fit: fitOf(corpus, i, weights) }));
  const members = fits.filter(({ fit }) => fit >= 0.15).map(({ i }) => i);
  if (members.length === 0) return undefined;
  const scale = top[0]![1];
  return {
    terms: top.map(([term, weight]) => ({ term, weight: Math.round((weight / scale) * 1000) / 1000 })),
    label: labelOf(corpus, members, weights),
    members,
    typical: typicalOf(corpus, fits),
  };
}

/**
 * Weight of each term: how much likelier a text of the group holds it than other texts do (log ratio of smoothed
 * shares), times the share of voices in the group that say it.
 */
function tellingTerms({ texts, matrix, terms, seenIn }: Corpus, group: number[]): Map<string, number> {
  const counts = new Map<number, Set<string>>();
  const said = new Map<number, number>();
  const all = new Set<string>();
  for (const i of group) {
    const voice = texts[i]!.voice ?? texts[i]!.id;
    all.add(voice);
    for (let at = matrix.offsets[i]!; at < matrix.offsets[i + 1]!; at++) {
      const id = matrix.ids[at]!;
      const by = counts.get(id);
      if (by) by.add(voice);
      else counts.set(id, new Set([voice]));
      said.set(id, (said.get(id) ?? 0) + 1);
    }
  }
  const outside = texts.length - group.length;
  const weights = new Map<string, number>();
  for (const [id, by] of counts) {
    const share = by.size / (all.size + 1);
    const elsewhere = (seenIn[id]! - said.get(id)! + 0.5) / (outside + 10);
    const lift = Math.log(share / elsewhere);
    if (by.size >= Math.min(2, all.size) && lift > 0.5) weights.set(terms[id]!, share * lift);
  }
  return weights;
}

function fitOf({ read }: Corpus, i: number, weights: Map<string, number>): number {
  let sum = 0;
  const seen = new Set<string>();
  for (const { term, empty } of read[i]!.terms) {
    if (empty || seen.has(term)) continue;
    seen.add(term);
    sum += weights.get(term) ?? 0;
  }
  return sum;
}

/** Up to twenty messages that say most of what the theme says without much else, one a voice. */
function typicalOf({ texts, read }: Corpus, fits: { i: number; fit: number }[]): number[] {
  // Three words cry out without telling; a page tells of much else.
  const score = ({ i, fit }: { i: number; fit: number }) =>
    fit / Math.sqrt(8 + Math.abs(read[i]!.terms.length - 12));
  const voices = new Set<string>();
  const typical: number[] = [];
  for (const one of [...fits].sort((a, b) => score(b) - score(a) || a.i - b.i)) {
    const { text, voice, id } = texts[one.i]!;
    const who = voice ?? id;
    const words = text.toLowerCase().replace(/\W+/g, ' ');
    if (voices.has(who) || voices.has(words)) continue;
    voices.add(who).add(words);
    typical.push(one.i);
    if (typical.length === 20) break;
  }
  return typical;
}

function labelOf(
  corpus: Corpus,
  members: number[],
  weights: Map<string, number>,
): { en: string; nl: string } {
  const phrase = (tongue?: Tongue) => {
    const of = members.filter((i) => !tongue || corpus.read[i]!.tongue === tongue);
    const spoken = of.slice(0, 2000).map((i) => ({
      text: corpus.texts[i]!.text,
      tongue: corpus.read[i]!.tongue,
      words: corpus.read[i]!.terms.filter((t) => !t.term.startsWith('~')),
    }));
    return keyPhrase(spoken, (stem) => weights.get(stem) ?? 0);
  };
  const any = phrase() ?? '';
  // Where nobody said it in that language yet, its word for what was meant stands in, if the meaning is clear.
  const meant = (tongue: Tongue) => {
    const top = Math.max(...weights.values());
    const names = [...weights]
      .filter(([term, weight]) => term.startsWith('~') && weight >= top * 0.4)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 2)
      .map(([term]) => nameConcept(term.slice(1), tongue));
    return names.length > 0 ? names.join(', ') : undefined;
  };
  return { en: phrase('en') ?? meant('en') ?? any, nl: phrase('nl') ?? meant('nl') ?? any };
}
