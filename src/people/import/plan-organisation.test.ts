import { describe, expect, it } from 'vitest';
import { planOrganisation } from './plan-organisation.ts';
import { readTable } from './read-table.ts';

const empty = { departments: [], teams: [], people: [] };

describe('readTable', () => {
  it('reads quotes, semicolons, a byte order mark and any line end', () => {
    const text = '\uFEFFNaam;"E-mail"\r\n"Vries, de; ""Jan""";jan@x.nl\n\n"two\nlines";b@x.nl\rlast;c@x.nl';
    const { columns, rows } = readTable(text);
    expect(columns).toEqual(['naam', 'e-mail']);
    expect(rows.map(({ cells }) => Object.values(cells))).toEqual([
      ['Vries, de; "Jan"', 'jan@x.nl'],
      ['two\nlines', 'b@x.nl'],
      ['last', 'c@x.nl'],
    ]);
    expect(rows.map(({ line }) => line)).toEqual([2, 4, 6]);
  });
});

describe('planOrganisation', () => {
  it('adds departments parents first, teams once and people', () => {
    const plan = planOrganisation(
      'name,email,department,team,languages,capacity\nAnn,a@x.nl,Sales / Shops,Utrecht,nl|en,5\nBob,b@x.nl,Shops,Utrecht,,\n',
      empty,
    );
    expect(plan.departments).toEqual([
      { name: 'Sales', parent: null },
      { name: 'Shops', parent: 'Sales' },
    ]);
    expect(plan.teams).toEqual([{ name: 'Utrecht', department: 'Shops' }]);
    expect(plan.add).toMatchObject([
      { name: 'Ann', languages: ['nl', 'en'], capacity: 5, department: 'Shops' },
      { name: 'Bob', languages: undefined, capacity: undefined },
    ]);
  });

  it('names what is wrong by line and takes the rest', () => {
    const plan = planOrganisation(
      'name,email,role,capacity,department,team\n,a@x.nl,,,,\nBob,nonsense,,,,\nCas,c@x.nl,boss,,,\nDee,d@x.nl,,900,,\nEve,e@x.nl,,,,Lone\nFay,f@x.nl,,,,\nFay,F@x.nl,,,,\n',
      empty,
    );
    expect(plan.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 organisation.no-name',
      '3 organisation.no-email',
      '4 organisation.no-role',
      '5 organisation.no-capacity',
      '6 organisation.team-without-department',
      '8 organisation.twice',
    ]);
    expect(plan.add.map(({ name }) => name)).toEqual(['Fay']);
  });

  it('plans nothing without the columns it needs, and nothing from nothing', () => {
    expect(planOrganisation('who,what\nAnn,x', empty).problems.map(({ params }) => params.column)).toEqual([
      'name',
      'email',
    ]);
    expect(planOrganisation('', empty).problems).toHaveLength(2);
  });
});
