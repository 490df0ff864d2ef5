import { describe, expect, it } from 'vitest';
import type { ThemeText } from './find-themes.ts';
import { refreshThemes, type StandingTheme } from './refresh-themes.ts';

const say = (name: string, phrases: string[], many: number): ThemeText[] =>
  Array.from({ length: many }, (_, i) => ({
    id: `${name}${i}`,
    text: phrases[i % phrases.length]!,
    voice: `${name}${i}`,
    language: 'en',
  }));
const battery = say(
  'b',
  ['battery does not charge', 'the battery will not charge again', 'charge of battery fails'],
  12,
);
const invoice = say(
  'i',
  ['confusing invoice letter', 'invoice letter amount confusing', 'I get a confusing invoice letter'],
  12,
);
const seat = say('s', ['rent a child seat', 'child seat rental please', 'where to rent child seats'], 12);
const ids = (texts: ThemeText[]) => texts.map(({ id }) => id);
const standing: StandingTheme[] = [
  { id: 'T1', members: ids(battery), examples: [battery[0]!.text] },
  { id: 'T2', members: ids(invoice), examples: [invoice[0]!.text] },
];

describe('refreshThemes', () => {
  it('keeps the id of a theme found again and proposes what is new', () => {
    const { kept, proposed, resting } = refreshThemes([...battery, ...invoice, ...seat], standing);
    expect(kept.map(({ id, draft }) => [id, draft && draft.members.length >= 10])).toEqual([
      ['T1', true],
      ['T2', true],
    ]);
    expect(proposed.map(({ label }) => label.en).join()).toMatch(/child seat/);
    expect(proposed.flatMap(({ members }) => members).every((i) => i >= 24)).toBe(true);
    expect(resting).toEqual([]);
  });

  it('knows a theme by its examples when all messages are new', () => {
    const fresh = say('later', ['battery does not charge', 'my battery will not charge'], 10);
    const { kept, resting } = refreshThemes([...fresh, ...seat], standing);
    expect(kept.find(({ id }) => id === 'T1')?.draft?.members.length).toBeGreaterThanOrEqual(8);
    expect(resting).toEqual(['T2']);
  });

  it('never renames or drops what a person holds', () => {
    const held = standing.map((theme) => ({ ...theme, held: true }));
    const { kept, resting } = refreshThemes([...battery, ...seat], held);
    expect(kept.map(({ id, relabel, draft }) => [id, relabel, draft !== undefined])).toEqual([
      ['T1', false, true],
      ['T2', false, false],
    ]);
    expect(resting).toEqual([]);
  });

  it('does not bring back what was retired, and lets a merged theme count for the other', () => {
    const retired = [{ ...standing[0]!, retired: true }, standing[1]!];
    const without = refreshThemes([...battery, ...invoice, ...seat], retired);
    expect(without.kept.map(({ id }) => id)).toEqual(['T2']);
    expect(without.resting).toEqual([]);
    expect(without.proposed.some(({ members }) => members.some((i) => i < 12))).toBe(false);
    const merged = [{ ...standing[0]!, mergedInto: 'T2' }, standing[1]!];
    const one = refreshThemes([...battery, ...invoice, ...seat], merged);
    expect(one.kept.map(({ id }) => id)).toEqual(['T2']);
    expect(one.kept[0]!.draft!.members.length).toBeGreaterThanOrEqual(20);
  });
});
