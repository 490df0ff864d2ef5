import { expected, makeDayWeights } from './emerging/expect.ts';
import { makeStreamIndex, type Remembered } from './emerging/stream-index.ts';
import { tailChance } from './emerging/tail-chance.ts';
import { keyPhrase } from './label-theme.ts';
import { readTerms } from './words/read-terms.ts';

/** A message in a stream; `day` counts days (days since 1970 will do). Messages come in order of day. */
export interface StreamMessage {
  id: string;
  text: string;
  day: number;
  language?: string;
  voice?: string;
}

/** Something is coming up: `new` was hardly said before, `surge` is said much more than usual. */
export interface EmergingAlert {
  kind: 'new' | 'surge';
  /** Key phrase in people's own words. */
  name: string;
  /** The messages it rests on, newest last. */
  ids: string[];
  /** Why: so many voices in so many days where `expected` were usual; `chance` of that in a quiet stream. */
  seen: number;
  days: number;
  expected: number;
  chance: number;
}

/** `perMonth`: false alarms a quiet stream may raise a month; `warmUp`: days of listening before the first alert. */
export interface WatchOptions {
  perMonth?: number;
  warmUp?: number;
}

export interface Watch {
  /** Takes the next message in; an alert the moment there is reason for one. */
  hear(message: StreamMessage): EmergingAlert | undefined;
}

interface Suspicion {
  chance: number;
  expected: number;
  days: number;
  about: Remembered[];
  before: number;
}

const likeness = [0.3, 0.4, 0.5, 0.6];
const windows = [1, 3, 6];
const fewest = 4;
const spread = 0.08;
/** Tests on one message (windows × likenesses) say nearly the same; they count as this many. */
const testsEach = 6;
const sameNews = 0.45;
const newsLasts = 21;

/**
 * Watches a stream for new themes and surges: each message asks how many like it were said in the last day, three
 * days and six, and whether chance would bring as many given how common they were before.
 */
export function watchEmerging(options: WatchOptions = {}): Watch {
  const index = makeStreamIndex();
  const days = makeDayWeights();
  const news: { day: number; centre: Map<string, number>; norm: number; ids: Set<string> }[] = [];
  let first: number | undefined;
  let heard = 0;

  return {
    hear({ id, text, day, language, voice }) {
      first ??= day;
      days.add(day);
      heard++;
      const read = readTerms(text, language);
      const near = index.add({ id, text, language, day, voice: voice ?? id, read }, likeness[0]!);
      if (day - first < (options.warmUp ?? 14) || near.length < fewest - 1) return undefined;
      const self = index.items[index.items.length - 1]!;
      const perDay = Math.max(50, heard / (day - first + 1));
      const limit = (options.perMonth ?? 2) / (30 * perDay * testsEach);
      const found = suspect(self, near, limit);
      if (!found || known(found.about, day)) return undefined;
      return alertOf(found);
    },
  };

  function suspect(
    self: Remembered,
    near: { item: Remembered; like: number }[],
    limit: number,
  ): Suspicion | undefined {
    let best: Suspicion | undefined;
    for (const least of likeness) {
      const alike = near.filter(({ like }) => like >= least).map(({ item }) => item);
      for (const window of windows) {
        const from = self.day - window + 1;
        const about = oncePerVoice([...alike.filter((item) => item.day >= from), self]);
        if (about.length < fewest) continue;
        const before = alike
          .filter((item) => item.day < from)
          .map((item): [number, number] => [item.day, item.weight]);
        const usual = expected(before, days, first!, self.day, window);
        // The message that asks is given, so it proves nothing.
        const seen = about.length - 1;
        if (seen < usual * 1.8) continue;
        const chance = tailChance(seen, usual, spread);
        if (chance < limit && (!best || chance < best.chance)) {
          best = { chance, expected: usual, days: window, about, before: before.length };
        }
      }
    }
    return best;
  }

  /** Whether this is news told already: the same messages or the same words; news that goes on stays told. */
  function known(about: Remembered[], day: number): boolean {
    const centre = centreOf(about);
    const norm = Math.sqrt([...centre.values()].reduce((sum, w) => sum + w * w, 0)) || 1;
    for (const old of news) {
      if (day - old.day > newsLasts) continue;
      let dot = 0;
      for (const [term, weight] of centre) dot += weight * (old.centre.get(term) ?? 0);
      const shared = about.filter(({ id }) => old.ids.has(id)).length / about.length;
      if (shared > 0.3 || dot / (norm * old.norm) > sameNews) {
        for (const { id } of about) old.ids.add(id);
        return true;
      }
    }
    news.push({ day, centre, norm, ids: new Set(about.map(({ id }) => id)) });
    return false;
  }

  function centreOf(items: Remembered[]): Map<string, number> {
    const centre = new Map<string, number>();
    for (const { terms, weights, norm } of items) {
      for (const [i, term] of terms.entries()) {
        const name = index.nameOf(term);
        centre.set(name, (centre.get(name) ?? 0) + weights[i]! / norm / items.length);
      }
    }
    // What one of many said is not what they have in common.
    for (const [term, weight] of centre) if (weight < 0.02) centre.delete(term);
    return centre;
  }

  function alertOf({ chance, expected: usual, days: window, about, before }: Suspicion): EmergingAlert {
    const centre = centreOf(about);
    const top = Math.max(...centre.values());
    const spoken = about.map(({ text, language }) => {
      const { tongue, terms } = readTerms(text, language);
      return { text, tongue, words: terms.filter(({ term }) => !term.startsWith('~')) };
    });
    return {
      kind: before < about.length / 2 ? 'new' : 'surge',
      name: keyPhrase(spoken, (stem) => (centre.get(stem) ?? 0) / top) ?? about[0]!.text.slice(0, 60),
      ids: about.map(({ id }) => id),
      seen: about.length,
      days: window,
      expected: usual,
      chance,
    };
  }
}

function oncePerVoice(items: Remembered[]): Remembered[] {
  const voices = new Set<string>();
  return items
    .sort((a, b) => a.day - b.day)
    .filter(({ voice }) => {
      if (voices.has(voice)) return false;
      voices.add(voice);
      return true;
    });
}
