import { day } from '../random/calendar.ts';
import type { MakeId } from '../random/make-ids.ts';
import type { DecisionKind, Mandate, Person } from '../sample-shape.ts';

type Grant = [DecisionKind, number | null, string[]?];

/** What a place may decide from the day of the change on; euro a time. */
function grantsFor(person: Person): Grant[] {
  const { departmentKey: department, rank } = person;
  if (department === 'management') {
    return rank === 'lead'
      ? [
          ['refund', 5000],
          ['replacement', 5000],
          ['process-change', null],
          ['public-statement', null],
        ]
      : [];
  }
  if (department === 'care') {
    if (rank === 'lead')
      return [
        ['refund', 750],
        ['gesture', 150],
        ['discount', 200],
        ['process-exception', 300],
        ['process-change', null],
      ];
    if (rank === 'senior')
      return [
        ['refund', 250],
        ['gesture', 75],
        ['discount', 75],
        ['process-exception', 100],
      ];
    return [
      ['refund', 75],
      ['gesture', 25],
      ['process-exception', 50],
    ];
  }
  if (department.startsWith('shops')) {
    if (rank === 'lead')
      return [
        ['refund', 250],
        ['replacement', 400],
        ['discount', 150],
        ['gesture', 50],
        ['process-exception', 100],
        ['process-change', null, ['opening-hours']],
      ];
    return [
      ['gesture', 15],
      ['discount', 25],
    ];
  }
  if (department === 'workshop') {
    if (rank === 'lead')
      return [
        ['repair', 800],
        ['replacement', 900],
        ['gesture', 75],
        ['refund', 300],
        ['process-exception', 150],
      ];
    return rank === 'senior'
      ? [
          ['repair', 300],
          ['replacement', 600],
          ['gesture', 40],
        ]
      : [
          ['repair', 100],
          ['gesture', 15],
        ];
  }
  if (department === 'product') {
    return rank === 'lead'
      ? [
          ['replacement', 2500],
          ['repair', 2500],
          ['process-change', null],
          ['public-statement', null],
        ]
      : [
          ['replacement', 900, ['battery-fault', 'battery-range']],
          ['repair', 400],
        ];
  }
  if (department === 'webshop') {
    if (rank === 'lead')
      return [
        ['refund', 750],
        ['gesture', 75],
        ['discount', 150],
        ['replacement', 750],
        ['process-exception', 200],
      ];
    return [
      ['gesture', 25],
      ['refund', 100],
      ['process-exception', 50],
      ['discount', 25],
    ];
  }
  if (department === 'lease') {
    if (rank === 'lead')
      return [
        ['process-exception', 1000],
        ['discount', 400],
        ['gesture', 100],
        ['process-change', null, ['invoice-letter', 'lease-end']],
      ];
    return [
      ['process-exception', 150],
      ['gesture', 25],
      ['discount', 50],
    ];
  }
  if (department === 'finance')
    return rank === 'lead'
      ? [
          ['refund', 5000],
          ['process-exception', 1000],
        ]
      : [['refund', 150]];
  if (department === 'marcom')
    return rank === 'lead'
      ? [
          ['public-statement', null],
          ['gesture', 75],
        ]
      : [
          ['gesture', 25],
          ['process-exception', null, ['newsletter']],
        ];
  if (department === 'it')
    return rank === 'lead'
      ? [
          ['gesture', 75],
          ['refund', 250],
        ]
      : [['gesture', 25]];
  return [];
}

/**
 * Before the change only leads could decide anything, and little: each lead holds an old refund mandate that ended
 * the day the new ones began. A few mandates of members run out within the year, so that some are about to end.
 */
export function makeMandates(makeId: MakeId, people: Person[], start: Date, changeAt: Date): Mandate[] {
  const director = people.find((person) => person.departmentKey === 'management' && person.rank === 'lead')!;
  const mandates: Mandate[] = [];
  people.forEach((person, at) => {
    const grant = (
      kind: DecisionKind,
      limit: number | null,
      themeKeys: string[],
      validFrom: Date,
      validTo: Date | null,
    ) =>
      mandates.push({
        id: makeId(validFrom),
        personId: person.id,
        kind,
        limit,
        themeKeys,
        validFrom,
        validTo,
        grantedBy: director.id,
      });
    if (person.rank === 'lead') grant('refund', 100, [], start, changeAt);
    for (const [kind, limit, themes = []] of grantsFor(person)) {
      const validTo =
        person.rank === 'member' && at % 9 === 0 ? new Date(changeAt.getTime() + 365 * day) : null;
      grant(kind, limit, themes, changeAt, validTo);
    }
  });
  return mandates;
}
