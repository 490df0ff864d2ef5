import { describe, expect, it } from 'vitest';
import { decideMandate, type MandateQuestion } from './decide-mandate.ts';
import type { Holder, Mandate } from './mandate.ts';

const at = new Date('2026-03-02T10:00:00Z');
const day = (n: number) => new Date(at.getTime() + n * 86_400_000);

const mandate = (given: Partial<Mandate>): Mandate => ({
  id: 'm',
  decision: 'refund',
  personId: null,
  teamId: null,
  role: null,
  limitCents: 15_000,
  monthCents: null,
  themeIds: [],
  channels: [],
  validFrom: day(-30),
  validTo: null,
  withdrawnAt: null,
  ...given,
});
const asked = (given: Partial<MandateQuestion> = {}): MandateQuestion => ({
  person: 'ann',
  teams: ['care'],
  role: 'member',
  decision: 'refund',
  amountCents: 10_000,
  themeId: 'battery',
  channel: 'mail',
  at,
  ...given,
});

// What the organisation agreed: one line a rule, what somebody holds, what they ask, what they may.
const table: [string, Partial<Mandate>[], Partial<MandateQuestion>, true | string][] = [
  ['nobody gave anything', [], {}, 'no-mandate'],
  ['a person’s own mandate', [{ personId: 'ann' }], {}, true],
  ['another person’s mandate', [{ personId: 'bob' }], {}, 'no-mandate'],
  ['the team’s mandate', [{ teamId: 'care' }], {}, true],
  ['another team’s mandate', [{ teamId: 'shop' }], {}, 'no-mandate'],
  ['a mandate of the own role', [{ role: 'member' }], {}, true],
  ['a mandate of a lower role', [{ role: 'member' }], { role: 'steward' }, true],
  ['a mandate of a higher role', [{ role: 'steward' }], {}, 'no-mandate'],
  ['another decision', [{ personId: 'ann', decision: 'repair' }], {}, 'no-mandate'],
  ['exactly the limit', [{ personId: 'ann' }], { amountCents: 15_000 }, true],
  ['one cent over', [{ personId: 'ann' }], { amountCents: 15_001 }, 'over-limit'],
  ['no limit', [{ personId: 'ann', limitCents: null }], { amountCents: 99_999_999 }, true],
  ['a limit of nothing', [{ personId: 'ann', limitCents: 0 }], { amountCents: 1 }, 'over-limit'],
  ['a refund without amount', [{ personId: 'ann' }], { amountCents: null }, 'amount-needed'],
  ['the month has room', [{ personId: 'ann', monthCents: 30_000 }], { spent: () => 20_000 }, true],
  [
    'one cent over the month',
    [{ personId: 'ann', monthCents: 30_000 }],
    { spent: () => 20_001 },
    'over-month',
  ],
  [
    'a month without a limit a case',
    [{ personId: 'ann', limitCents: null, monthCents: 9_999 }],
    {},
    'over-month',
  ],
  [
    'a month and no amount',
    [{ personId: 'ann', limitCents: null, monthCents: 9_999 }],
    { amountCents: null },
    'amount-needed',
  ],
  ['less than nothing', [{ personId: 'ann' }], { amountCents: -1 }, 'amount-needed'],
  ['not a number', [{ personId: 'ann' }], { amountCents: Number.NaN }, 'amount-needed'],
  [
    'no money involved',
    [{ personId: 'ann', decision: 'gesture' }],
    { decision: 'gesture', amountCents: null },
    true,
  ],
  ['theme in scope', [{ personId: 'ann', themeIds: ['battery'] }], {}, true],
  ['theme out of scope', [{ personId: 'ann', themeIds: ['invoice'] }], {}, 'out-of-scope'],
  ['no theme known', [{ personId: 'ann', themeIds: ['battery'] }], { themeId: null }, 'out-of-scope'],
  ['channel out of scope', [{ personId: 'ann', channels: ['counter'] }], {}, 'out-of-scope'],
  ['no channel known', [{ personId: 'ann', channels: ['mail'] }], { channel: null }, 'out-of-scope'],
  ['starts tomorrow', [{ personId: 'ann', validFrom: day(1) }], {}, 'not-yet'],
  ['starts now', [{ personId: 'ann', validFrom: at }], {}, true],
  ['ends now', [{ personId: 'ann', validTo: at }], {}, 'expired'],
  ['ends tomorrow', [{ personId: 'ann', validTo: day(1) }], {}, true],
  ['withdrawn', [{ personId: 'ann', withdrawnAt: day(-1) }], {}, 'withdrawn'],
  ['the wider of two', [{ personId: 'ann', limitCents: 5_000 }, { teamId: 'care' }], {}, true],
  [
    'expired and too small',
    [
      { personId: 'ann', validTo: at },
      { role: 'member', limitCents: 1 },
    ],
    {},
    'over-limit',
  ],
  [
    'expired and out of scope',
    [
      { personId: 'ann', validTo: at },
      { personId: 'ann', channels: ['post'] },
    ],
    {},
    'out-of-scope',
  ],
];

describe('decideMandate', () => {
  it.each(table)('%s', (_title, mandates, question, expected) => {
    const answer = decideMandate(mandates.map(mandate), asked(question));
    expect(answer.may ? true : answer.code).toBe(expected);
  });

  it('uses the widest mandate that covers it', () => {
    const answer = decideMandate(
      [mandate({ id: 'small', personId: 'ann' }), mandate({ id: 'wide', teamId: 'care', limitCents: null })],
      asked(),
    );
    expect(answer).toMatchObject({ may: true, mandate: { id: 'wide' } });
  });

  it('says how far somebody may go alone', () => {
    const mandates = [
      mandate({ personId: 'ann', limitCents: 5_000 }),
      mandate({ teamId: 'care', limitCents: 7_500 }),
    ];
    expect(decideMandate(mandates, asked())).toMatchObject({ code: 'over-limit', limitCents: 7_500 });
  });

  it('says what is left of the month, and asks somebody whose month has room', () => {
    const mandates = [mandate({ role: 'member', monthCents: 30_000 })];
    const others: Holder[] = [
      { person: 'peer', teams: [], role: 'member' },
      { person: 'spent', teams: [], role: 'member' },
    ];
    const spent = (_mandate: string, person: string) => (person === 'peer' ? 0 : 25_000);
    expect(decideMandate(mandates, asked({ spent }), others)).toEqual({
      may: false,
      code: 'over-month',
      limitCents: 5_000,
      askNext: ['peer'],
    });
  });

  it('names who may, nearest first, never the absent and never oneself', () => {
    const others: Holder[] = [
      { person: 'owner', teams: [], role: 'owner' },
      { person: 'away', teams: [], role: 'steward', absent: true },
      { person: 'lead', teams: [], role: 'steward' },
      { person: 'ann', teams: ['care'], role: 'member' },
      { person: 'peer', teams: ['care'], role: 'member' },
    ];
    const mandates = [
      mandate({ role: 'member', limitCents: 5_000 }),
      mandate({ role: 'steward', limitCents: 50_000 }),
      mandate({ role: 'owner', limitCents: null }),
    ];
    expect(decideMandate(mandates, asked(), others)).toEqual({
      may: false,
      code: 'over-limit',
      limitCents: 5_000,
      askNext: ['lead', 'owner'],
    });
  });
});
