import { makeTallies } from './emerging/feature-tallies.ts';
import { tailChance } from './emerging/tail-chance.ts';
import { keyPhrase } from './label-theme.ts';
import { type ReadText, readTerms } from './words/read-terms.ts';

/** A message in a stream; `day` counts days (days since 1970 will do: weekdays are its remainder by seven). */
export interface StreamMessage {
  id: string;
  text: string;
  day: number;
  language?: string;
  voice?: string;
}

/** Something is coming up: `new` was hardly ever said before, `surge` is said much more than usual. */
export interface EmergingAlert {
  kind: 'new' | 'surge';
  /** Key phrase in people's own words. */
  name: string;
  ids: string[];
  /** Why: this many voices in this many days, where so many were to be expected; chance of that in a quiet stream. */
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

interface Heard {
  message: StreamMessage;
  read: ReadText;
  features: string[];
  explained: boolean;
}

const windows = [1, 3, 6];
const fewest = 4;
const spread = 0.08;

/**
 * Watches a stream for new themes and surges. Features are stems, concepts and pairs of them in one message; each
 * message brings its own up for the test whether the last day, three days or six hold more than chance allows.
 */
export function watchEmerging(options: WatchOptions = {}): { hear(message: StreamMessage): EmergingAlert[] } {
  const tallies = makeTallies();
  const recent: Heard[] = [];
  const told = new Map<string, number>();
  const voicesToday = new Set<string>();
  let today = Number.NEGATIVE_INFINITY;
  let first: number | undefined;

  return {
    hear(message) {
      first ??= message.day;
      if (message.day > today) {
        today = message.day;
        voicesToday.clear();
        while (recent.length > 0 && recent[0]!.message.day <= today - windows[windows.length - 1]!)
          recent.shift();
        for (const [feature, day] of told) if (day < today - 21) told.delete(feature);
      }
      const read = readTerms(message.text, message.language);
      const heard: Heard = {
        message,
        read,
        features: featuresOf(read, message.voice, voicesToday),
        explained: false,
      };
      heard.explained = heard.features.some((feature) => told.has(feature));
      recent.push(heard);
      tallies.addMessage(today);
      for (const feature of heard.features) tallies.add(feature, today);
      if (today - first < (options.warmUp ?? 14) || heard.explained) {
        if (heard.explained) for (const f of heard.features) if (told.has(f)) told.set(f, today);
        return [];
      }
      const alert = raise(heard);
      return alert ? [alert] : [];
    },
  };

  function raise(heard: Heard): EmergingAlert | undefined {
    const limit = (options.perMonth ?? 1) / (30 * Math.max(500, tallies.perDay()));
    let best:
      | { feature: string; chance: number; seen: number; expected: number; before: number; days: number }
      | undefined;
    const alarming: string[] = [];
    for (const feature of heard.features) {
      for (const days of windows) {
        const { seen, expected, before } = tallies.expect(feature, today, days);
        if (seen < fewest || seen < expected * 2) continue;
        const chance = tailChance(seen, expected, spread);
        if (chance < limit) alarming.push(feature);
        if (!best || chance < best.chance) best = { feature, chance, seen, expected, before, days };
      }
    }
    if (!best || best.chance >= limit) return undefined;
    const { feature, chance, seen, expected, before, days } = best;
    const about = recent.filter((one) => one.message.day > today - days && one.features.includes(feature));
    for (const f of alarming) told.set(f, today);
    for (const f of shared(about)) told.set(f, today);
    const spoken = about.map(({ message, read }) => ({
      text: message.text,
      tongue: read.tongue,
      words: read.terms.filter((t) => !t.term.startsWith('~')),
    }));
    const name = keyPhrase(spoken, (stem) => (feature.split('+').includes(stem) ? 1 : 0.2)) ?? feature;
    return {
      kind: before <= expected + 3 ? 'new' : 'surge',
      name,
      ids: about.map((one) => one.message.id),
      seen,
      days,
      expected,
      chance,
    };
  }
}

/** Features that most of the alarming messages share, and that are pairs: they stand for the same news. */
function shared(about: Heard[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of about)
    for (const f of features) if (f.includes('+')) counts.set(f, (counts.get(f) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= Math.max(2, about.length * 0.5)).map(([f]) => f);
}

function featuresOf({ terms }: ReadText, voice: string | undefined, voicesToday: Set<string>): string[] {
  const items = [...new Set(terms.filter((t) => !t.empty).map((t) => t.term))].slice(0, 24).sort();
  const features = [...items];
  for (let i = 0; i < items.length; i++)
    for (let j = i + 1; j < items.length; j++) features.push(`${items[i]}+${items[j]}`);
  if (voice === undefined) return features;
  // Said again today by the same voice: no more news.
  return features.filter((feature) => {
    const key = `${voice} ${feature}`;
    if (voicesToday.has(key)) return false;
    voicesToday.add(key);
    return true;
  });
}
