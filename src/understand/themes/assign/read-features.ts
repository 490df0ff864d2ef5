import type { ReadText } from '../words/read-terms.ts';

/** A feature of a text: its name, how strongly it counts, and the stretch of text it was seen in. */
export interface Feature {
  name: string;
  weight: number;
  from: number;
  to: number;
}

/**
 * What a classifier sees of a text: stems and pairs of neighbours (small words included: "when will" and "where is"
 * differ), concepts, and runs of characters that forgive spelling errors and see into compounds.
 */
export function readFeatures({ terms }: ReadText): Feature[] {
  const features: Feature[] = [];
  let before = '^';
  for (const { term, empty, from, to } of terms) {
    if (term.startsWith('~')) {
      features.push({ name: term, weight: 1.5, from, to });
      continue;
    }
    features.push({ name: term, weight: empty ? 0.6 : 1, from, to });
    features.push({ name: `${before} ${term}`, weight: 0.4, from, to });
    before = term;
    const padded = `<${term}>`;
    for (let size = 3; size <= 4; size++) {
      for (let at = 0; at + size <= padded.length; at++) {
        features.push({ name: `#${padded.slice(at, at + size)}`, weight: 0.6, from, to });
      }
    }
  }
  return features;
}
