import { describeTheme } from './describe-theme.ts';
import { groupTexts } from './group/group-texts.ts';
import { nameOf } from './space/fnv.ts';
import { countTerms } from './space/sparse-rows.ts';
import { type ReadText, readTerms } from './words/read-terms.ts';

/** A message to look for themes in; `voice` says who said it, so that one shouter counts once. */
export interface ThemeText {
  id: string;
  text: string;
  language?: string;
  voice?: string;
}

/** A theme found: numbers are indexes into the texts given; terms are stems, or concepts marked `~`. */
export interface ThemeDraft {
  key: string;
  terms: { term: string; weight: number }[];
  label: { en: string; nl: string };
  members: number[];
  typical: number[];
}

/** `smallest`: voices a theme needs; `most`: upper bound on themes looked for. */
export interface FindOptions {
  smallest?: number;
  most?: number;
}

/** Finds themes in one go; see `findThemesInSteps`. */
export function findThemes(texts: ThemeText[], options: FindOptions = {}): ThemeDraft[] {
  const steps = findThemesInSteps(texts, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Finds themes, largest first, yielding every few milliseconds of work. The same texts in the same order give the
 * same themes. Messages that fit nowhere belong to no theme. About 20,000 short messages is the intended most.
 */
export function* findThemesInSteps(
  texts: ThemeText[],
  options: FindOptions = {},
): Generator<void, ThemeDraft[]> {
  const read: ReadText[] = [];
  for (const [i, { text, language }] of texts.entries()) {
    read.push(readTerms(text, language));
    if (i % 200 === 199) yield;
  }
  const mixed = severalTongues(read);
  const told = read.map(({ terms }) => terms.filter((t) => !t.empty).map((t) => t.term));
  const most = options.most ?? Math.max(8, Math.min(200, Math.round(texts.length / 4)));
  const { group, matrix: grouped } = yield* groupTexts(mixed ? read.map(meanings) : told, most);
  const { matrix, terms, seenIn } = countTerms(told, texts.length < 400 ? 2 : 3);
  const members = new Map<number, number[]>();
  for (let i = 0; i < texts.length; i++) {
    if (grouped.offsets[i + 1]! === grouped.offsets[i]!) continue;
    const among = members.get(group[i]!);
    if (among) among.push(i);
    else members.set(group[i]!, [i]);
  }
  const smallest = options.smallest ?? 3;
  const corpus = { texts, read, matrix, terms, seenIn };
  const drafts: ThemeDraft[] = [];
  for (const among of members.values()) {
    if (voices(texts, among) < smallest) continue;
    const theme = describeTheme(corpus, among);
    if (theme && voices(texts, theme.members) >= smallest) {
      drafts.push({
        key: nameOf(
          theme.terms
            .slice(0, 6)
            .map((t) => t.term)
            .sort()
            .join(' '),
        ),
        ...theme,
      });
    }
    yield;
  }
  return drafts.sort((a, b) => b.members.length - a.members.length || (a.key < b.key ? -1 : 1));
}

function voices(texts: ThemeText[], members: number[]): number {
  return new Set(members.map((i) => texts[i]!.voice ?? texts[i]!.id)).size;
}

/** Whether at least one message in ten is in another language than most. */
function severalTongues(read: ReadText[]): boolean {
  const counts = new Map<string, number>();
  for (const { tongue } of read) counts.set(tongue, (counts.get(tongue) ?? 0) + 1);
  return Math.max(...counts.values()) < read.length * 0.9;
}

/** Among several languages what is meant counts, not the words it was said in: these would keep languages apart. */
function meanings({ terms }: ReadText): string[] {
  const concepts = terms.filter(({ term }) => term.startsWith('~'));
  const plain = terms.filter(
    (word) => !word.empty && !concepts.some((concept) => concept.from <= word.from && word.to <= concept.to),
  );
  return [...plain, ...concepts].map(({ term }) => term);
}
