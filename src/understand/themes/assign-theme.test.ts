import { describe, expect, it } from 'vitest';
import { makeAssigner, makeAssignerInSteps } from './assign-theme.ts';

const themes = [
  {
    id: 'battery',
    examples: [
      'my battery does not charge',
      'the battery is empty after an hour',
      'de accu laadt niet op',
      'battery dead',
    ],
  },
  {
    id: 'invoice',
    examples: [
      'the invoice is confusing',
      'I was charged twice on my invoice',
      'de factuur klopt niet',
      'wrong amount on my bill',
    ],
  },
  {
    id: 'seat',
    examples: [
      'can I rent a child seat',
      'kinderzitje huren',
      'do you rent child seats for bikes',
      'seat for my child',
    ],
  },
];

describe('makeAssigner', () => {
  it('places messages in the known themes, in another language and in compounds too', () => {
    const { assign } = makeAssigner(themes);
    expect(assign('The battery will not charge any more').theme).toBe('battery');
    expect(assign('fietsaccu laadt niet meer', 'nl').theme).toBe('battery');
    expect(assign('er staat een verkeerd bedrag op de rekening').theme).toBe('invoice');
    expect(assign('is er een kinderzitje te huur?').theme).toBe('seat');
  });

  it('shows the words that count', () => {
    expect(makeAssigner(themes).assign('My old battery, sadly, does not charge').words).toContain('battery');
  });

  it('says that it does not know what none of the themes fits', () => {
    const { assign } = makeAssigner(themes);
    for (const text of [
      '',
      '🙂',
      'colourless green ideas sleep furiously',
      'Щось зовсім інше',
      'x'.repeat(1_000_000),
    ]) {
      expect(assign(text)).toMatchObject({ theme: null });
    }
    expect(makeAssigner([]).assign('battery').theme).toBeNull();
  });

  it('takes a correction in at once', () => {
    const assigner = makeAssigner(themes);
    const text = 'kids want to come along on the tandem';
    expect(assigner.assign(text).theme).not.toBe('seat');
    expect(assigner.learn(text, 'seat')).toBe(true);
    expect(assigner.assign(text).theme).toBe('seat');
    expect(assigner.assign('My battery does not charge').theme).toBe('battery');
    expect(assigner.learn(text, 'no-such-theme')).toBe(false);
  });

  it('learns from messages without a theme what goes with what', () => {
    const told = [
      { id: 'a', examples: ['the derailleur slips', 'derailleur trouble'] },
      { id: 'b', examples: ['the parcel never arrived', 'my parcel is lost'] },
    ];
    const pool = Array.from({ length: 60 }, (_, i) => [
      `derailleur and shifter trouble ${i}`,
      `shifter slips on hills ${i}`,
      `parcel lost by courier ${i}`,
      `courier never arrived ${i}`,
    ]).flat();
    const { assign } = makeAssigner(told, { pool });
    expect(assign('shifter trouble on hills').theme).toBe('a');
    expect(assign('lost by the courier').theme).toBe('b');
  });

  it('yields while it trains', () => {
    const many = themes.map((theme) => ({
      ...theme,
      examples: Array.from({ length: 200 }, (_, i) => `${theme.examples[i % 4]} ${i}`),
    }));
    let pauses = 0;
    const steps = makeAssignerInSteps(many);
    while (!steps.next().done) pauses++;
    expect(pauses).toBeGreaterThan(5);
  });
});
