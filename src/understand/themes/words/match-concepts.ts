import lexicon from './concepts.json' with { type: 'json' };
import { splitWords } from './split-words.ts';
import { stemWord } from './stem-word.ts';
import { stopWords, type Tongue } from './stop-words.ts';

/** A concept found in a message, from word `first` up to and including word `last`. */
export interface FoundConcept {
  concept: string;
  first: number;
  last: number;
}

type Phrase = { stems: string[]; concept: string };

/**
 * Finds what the words of a message mean in the lexicon (our own writing: customer-service words in four languages),
 * so that "battery", "batterij", "accu" and "fietsaccu" meet. The longest phrase wins over words inside it.
 */
export function matchConcepts(stems: string[], forms: string[], tongue: Tongue): FoundConcept[] {
  const phrases = phrasesOf(tongue);
  const found: FoundConcept[] = [];
  let covered = -1;
  for (let first = 0; first < stems.length; first++) {
    let last = -1;
    for (const phrase of phrases.get(stems[first]!) ?? []) {
      const end = first + phrase.stems.length - 1;
      if (end < last || end <= covered || !phrase.stems.every((stem, i) => stems[first + i] === stem))
        continue;
      found.push({ concept: phrase.concept, first, last: end });
      last = end;
    }
    if (last > first) covered = last;
    if (last < 0 && first > covered && (tongue === 'nl' || tongue === 'de')) {
      for (const concept of conceptsWithin(forms[first]!, tongue))
        found.push({ concept, first, last: first });
    }
  }
  return found;
}

const concepts = Object.entries(lexicon as Record<string, Record<Tongue, string>>);
const known = new Map<Tongue, Map<string, Phrase[]>>();

function phrasesOf(tongue: Tongue): Map<string, Phrase[]> {
  let phrases = known.get(tongue);
  if (phrases) return phrases;
  phrases = new Map<string, Phrase[]>();
  // "notes" must not make every "not" speak of money.
  const dull = new Set([...stopWords[tongue]].map((word) => stemWord(word, tongue)));
  for (const [concept, words] of concepts) {
    const seen = new Set<string>();
    for (const phrase of words[tongue].split(', ')) {
      const stems = splitWords(phrase).map((word) => stemWord(word.form, tongue));
      const key = stems.join(' ');
      if (stems.length === 0 || seen.has(key) || dull.has(key)) continue;
      seen.add(key);
      const list = phrases.get(stems[0]!);
      if (list) list.push({ stems, concept });
      else phrases.set(stems[0]!, [{ stems, concept }]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  known.set(tongue, phrases);
  return phrases;
}

/** The parts of a Dutch or German compound that we know: "fietsaccu" holds a bike and a battery. */
function conceptsWithin(form: string, tongue: Tongue): string[] {
  if (form.length < 7) return [];
  for (let cut = 3; cut <= form.length - 4; cut++) {
    const tail = lookUp(form.slice(cut), tongue);
    if (tail.length === 0) continue;
    const head = form.slice(0, cut);
    const parts = [head, head.replace(/s$/, ''), head.replace(/en?$/, '')].map((part) =>
      lookUp(part, tongue),
    );
    const known = parts.find((part) => part.length > 0);
    // "gebruik" holds no "ruik": a short tail counts only behind a head that we know as well.
    if (!known && form.length - cut < 5) continue;
    return [...new Set([...(known ?? []), ...tail])];
  }
  return [];
}

function lookUp(form: string, tongue: Tongue): string[] {
  if (form.length < 3) return [];
  const list = phrasesOf(tongue).get(stemWord(form, tongue)) ?? [];
  return list.filter((phrase) => phrase.stems.length === 1).map((phrase) => phrase.concept);
}

const names = new Map(concepts.map(([concept, words]) => [concept, words]));

/** The first word for a concept in a language, for labels where nobody said it in that language yet. */
export function nameConcept(concept: string, tongue: Tongue): string | undefined {
  return names.get(concept)?.[tongue].split(', ')[0];
}
