import { describe, expect, it } from 'vitest';
import { listSheet, readSheets } from '../testing/lists.ts';
import { childrenOf, isComplete, issuesOf } from '../testing/read-all.ts';

type Row = NonNullable<Parameters<typeof listSheet>[1]>[number];

interface Planted {
  readonly what: string;
  readonly rows: readonly Row[];
  readonly list?: 6 | 7;
  /** Code and place of what must be found. */
  readonly found: readonly (readonly [severity: string, code: string, where: string])[];
  /** Children and plans that go in all the same. */
  readonly children: number;
  readonly plans: number;
}

const at = (column: string, row = 2, list = 7): string => `List ${list}, row ${row}, ${column}`;
const start = 'Child Protection Plan Start Date';
const end = 'Child Protection Plan End Date';

const planted: readonly Planted[] = [
  {
    what: 'a day that does not exist',
    rows: [{ birthDate: '30/02/2017' }],
    found: [['error', 'date-not-real', at('Date of Birth')]],
    children: 0,
    plans: 0,
  },
  {
    what: 'the month before the day',
    rows: [{ start: '09/14/2026' }],
    found: [['error', 'date-not-real', at(start)]],
    children: 1,
    plans: 0,
  },
  {
    what: 'the 29 February 1900 that spreadsheets count and that never was',
    rows: [{ start: 60 }],
    found: [['error', 'date-not-real', at(start)]],
    children: 1,
    plans: 0,
  },
  {
    what: 'a year of two digits',
    rows: [{ birthDate: '04/05/17' }],
    found: [['error', 'date-two-digit-year', at('Date of Birth')]],
    children: 0,
    plans: 0,
  },
  {
    what: 'no date where one belongs',
    rows: [{ start: 'soon' }],
    found: [['error', 'date-format', at(start)]],
    children: 1,
    plans: 0,
  },
  {
    what: 'a start in the future',
    rows: [{ start: '24/11/2026', review: null }],
    found: [['error', 'date-in-future', at(start)]],
    children: 1,
    plans: 0,
  },
  {
    what: 'an end before the start',
    rows: [{ end: '13/09/2026', review: null }],
    found: [['error', 'plan-end-before-start', at(end)]],
    children: 1,
    plans: 0,
  },
  {
    what: 'a review before the start',
    rows: [{ review: '01/09/2026' }],
    found: [['error', 'review-not-after-start', at('Date of latest review conference')]],
    children: 1,
    plans: 1,
  },
  {
    what: 'no start',
    rows: [{ start: null }],
    found: [['error', 'plan-start-missing', at(start)]],
    children: 1,
    plans: 0,
  },
  {
    what: 'neither date of birth nor expected date',
    rows: [{ birthDate: null }],
    found: [['error', 'birth-date-missing', at('Date of Birth')]],
    children: 0,
    plans: 0,
  },
  {
    what: 'someone over 25',
    rows: [{ birthDate: '04/05/1987' }],
    found: [['error', 'child-over-25', at('Date of Birth')]],
    children: 0,
    plans: 0,
  },
  {
    what: 'no council child id',
    rows: [{ childId: null }],
    found: [['error', 'child-id-missing', at('Child Unique ID')]],
    children: 0,
    plans: 0,
  },
  {
    what: 'a council child id that was rounded',
    rows: [{ childId: '1.23457E+12' }],
    found: [['error', 'child-id-number-cut', at('Child Unique ID')]],
    children: 0,
    plans: 0,
  },
  {
    what: 'the same row twice',
    rows: [{}, {}],
    found: [['warning', 'plan-repeated', 'List 7, row 3']],
    children: 1,
    plans: 1,
  },
  {
    what: 'the same plan twice with different words',
    rows: [{}, { latestCategory: 'b) Physical abuse' }],
    found: [
      ['error', 'plan-repeated-differently', 'List 7, row 2'],
      ['error', 'plan-repeated-differently', 'List 7, row 3'],
    ],
    children: 1,
    plans: 0,
  },
  {
    what: 'two open plans',
    rows: [{ start: '12/01/2026', review: null }, {}],
    found: [['error', 'more-than-one-open-plan', 'List 7, row 2']],
    children: 1,
    plans: 1,
  },
  {
    what: 'two children under one id',
    rows: [{}, { birthDate: '05/05/2017' }],
    found: [
      ['error', 'birth-date-differs', at('Date of Birth', 3)],
      ['warning', 'plan-repeated', 'List 7, row 3'],
    ],
    children: 0,
    plans: 0,
  },
  {
    what: 'values that are none of the list',
    rows: [{ gender: 'x', ethnicity: 'a)', initialCategory: 'harm', previousPlans: 'many' }],
    found: [
      ['warning', 'sex-not-recognised', at('Gender')],
      ['warning', 'ethnicity-not-recognised', at('Ethnicity')],
      ['warning', 'category-not-recognised', at('Initial Category of Abuse')],
      ['warning', 'count-not-recognised', at('Number of Previous Child Protection Plans')],
    ],
    children: 1,
    plans: 1,
  },
  {
    what: 'a formula without what it comes to',
    rows: [{ end: { inside: '<f>TODAY()</f>' } }],
    found: [
      ['warning', 'cell-formula', at(end)],
      ['error', 'formula-without-value', at(end)],
    ],
    children: 1,
    plans: 0,
  },
  {
    what: 'an episode closed without a day',
    list: 6,
    rows: [{ caseStatus: 'e) Closed episode' }],
    found: [['error', 'closure-date-missing', at('CIN Closure Date', 2, 6)]],
    children: 1,
    plans: 0,
  },
  {
    what: 'no case status',
    list: 6,
    rows: [{ caseStatus: null }],
    found: [['error', 'case-status-missing', at('Case Status', 2, 6)]],
    children: 1,
    plans: 0,
  },
];

describe('S38 a mistake in a list', () => {
  it.each(planted)('of $what is found where it is, and keeps out no more than it must', async (one) => {
    const events = await readSheets([listSheet(one.list ?? 7, one.rows)]);
    const found = issuesOf(events).filter(({ where }) => where !== 'The whole file');
    expect(found.map(({ severity, code, where }) => [severity, code, where])).toEqual(
      expect.arrayContaining(one.found.map((issue) => [...issue])),
    );
    expect(found).toHaveLength(one.found.length);
    const children = childrenOf(events);
    expect([isComplete(events), children.length, children.flatMap(({ plans }) => plans).length]).toEqual([
      true,
      one.children,
      one.plans,
    ]);
  });

  it('of a plan after death is found in the other list', async () => {
    const same = { childId: 'WM1', birthDate: '04/05/2017', gender: 'b) Female', ethnicity: 'WBRI' };
    const closed = { ...same, caseStatus: 'e', closureReason: 'RC2 - Died', start: '01/02/2026', end: '30/06/2026' };
    const after = await readSheets([listSheet(7, [same]), listSheet(6, [closed])]);
    expect(issuesOf(after)).toContainEqual(expect.objectContaining({ code: 'plan-after-death', where: at(start) }));
    expect(childrenOf(after).flatMap(({ plans }) => plans.map(({ kind }) => kind))).toEqual(['child-in-need']);
  });

  it('of merged cells keeps out every row they touch', async () => {
    const rows = [{ childId: 'WM1' }, { childId: null }, { childId: 'WM3' }];
    const events = await readSheets([listSheet(7, rows, { merged: ['A2:A3'] })]);
    expect(issuesOf(events)).toContainEqual(
      expect.objectContaining({ code: 'cells-merged', where: 'List 7, rows 2 to 3, Child Unique ID' }),
    );
    expect(childrenOf(events).map(({ councilChildId }) => councilChildId)).toEqual(['WM3']);
    const title = await readSheets([
      { ...listSheet(7), rows: [['List 7: Child protection'], ...listSheet(7).rows], merged: ['A1:Q1'] },
    ]);
    expect(childrenOf(title)).toHaveLength(1);
  });

  it('says no value of the file in any message', async () => {
    const secret = 'Quetzal';
    const cells = { gender: secret, ethnicity: secret, birthDate: secret, start: secret, end: secret, review: secret };
    const more = { initialCategory: secret, latestCategory: secret, previousPlans: secret, childId: `${secret}!!` };
    const events = await readSheets([listSheet(7, [{ ...cells, ...more }])]);
    expect(issuesOf(events).length).toBeGreaterThan(8);
    expect(JSON.stringify(issuesOf(events))).not.toContain(secret);
  });
});
