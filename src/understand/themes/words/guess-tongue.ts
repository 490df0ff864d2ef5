import type { Word } from './split-words.ts';
import { stopWords, type Tongue } from './stop-words.ts';

const tongues: Tongue[] = ['en', 'nl', 'de', 'fr'];

/**
 * The language whose small words occur most, for stemming only: quick and rough, `fallback` when nothing tells.
 * A stated language wins (`nl-NL` counts as `nl`).
 */
export function guessTongue(words: Word[], stated?: string, fallback: Tongue = 'en'): Tongue {
  const short = stated?.slice(0, 2).toLowerCase();
  for (const tongue of tongues) if (tongue === short) return tongue;
  let best = fallback;
  let most = 0;
  for (const tongue of tongues) {
    let hits = tongue === fallback ? 0.5 : 0;
    for (const word of words) if (stopWords[tongue].has(word.form)) hits++;
    if (hits > most) [best, most] = [tongue, hits];
  }
  return best;
}
