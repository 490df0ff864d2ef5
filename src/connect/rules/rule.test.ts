import { describe, expect, it } from 'vitest';
import { fittingRules, type Rule, type RuleCase, type RuleMatches } from './rule.ts';

const any: RuleMatches = { themes: [], channels: [], languages: [], kinds: [], sources: [], urgency: null };
const rule = (id: string, place: number, matches: Partial<RuleMatches> = {}, on = true): Rule => ({
  id,
  name: id,
  place,
  on,
  matches: { ...any, ...matches },
  personId: 'ann',
  teamId: null,
});
const one = (given: Partial<RuleCase> = {}): RuleCase => ({
  themeId: 'battery',
  channel: 'mail',
  language: 'nl-BE',
  kind: 'complaint',
  sourceId: 'shop',
  urgency: 1,
  ...given,
});

describe('fittingRules', () => {
  it.each([
    ['anything', {}, true],
    ['its theme', { themes: ['invoice', 'battery'] }, true],
    ['another theme', { themes: ['invoice'] }, false],
    ['its language, whatever the region', { languages: ['nl'] }, true],
    ['another language', { languages: ['fr'] }, false],
    ['its channel and kind', { channels: ['mail'], kinds: ['complaint'] }, true],
    ['its channel and another kind', { channels: ['mail'], kinds: ['wish'] }, false],
    ['its source', { sources: ['shop'] }, true],
    ['as urgent', { urgency: 1 }, true],
    ['more urgent', { urgency: 2 }, false],
  ] as [string, Partial<RuleMatches>, boolean][])('a rule for %s', (_title, matches, fits) => {
    expect(fittingRules([rule('r', 1, matches)], one())).toHaveLength(fits ? 1 : 0);
  });

  it('leaves out what is off, needs a theme where one is asked, and goes by place', () => {
    const rules = [rule('b', 20), rule('a', 10), rule('off', 1, {}, false), rule('c', 20)];
    expect(fittingRules(rules, one()).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(fittingRules([rule('t', 1, { themes: ['battery'] })], one({ themeId: null }))).toEqual([]);
  });
});
