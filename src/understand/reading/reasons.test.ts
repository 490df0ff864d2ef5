import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lexiconLines } from './lexicon.ts';
import { KINDS, REASON_CODES } from './reading.ts';

const known: readonly string[] = REASON_CODES;

it('every cause of urgency and every kind of word in the lexicons is a known reason', () => {
  const causes = [...lexiconLines('urgency')].map(([head]) => head.split(' ')[1]!);
  expect(causes.length).toBeGreaterThan(40);
  for (const code of [...causes, ...KINDS.map((kind) => `${kind}-words`)]) expect(known).toContain(code);
});

it.each(['en', 'nl'])('every reason has words in %s', (language) => {
  const file = new URL(`../../../locales/${language}/understand.json`, import.meta.url);
  const { reason } = JSON.parse(readFileSync(file, 'utf8')) as { reason: Record<string, string> };
  for (const code of known) expect(reason[code], code).toMatch(/\{words\}/);
  expect(Object.keys(reason).filter((code) => !known.includes(code))).toEqual([]);
});
