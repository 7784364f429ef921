import { describe, expect, it } from 'vitest';
import type { StagingEvent } from '../staging/staging-event.ts';
import { csvOf, headingsOf, listRow, listSheet, readLists, readSheets } from '../testing/lists.ts';
import { childrenOf, codesOf, isComplete, issuesOf } from '../testing/read-all.ts';
import type { TestCell } from '../testing/workbook.ts';

const headerOf = (events: readonly StagingEvent[]) =>
  events.flatMap((event) => (event.type === 'header' ? [event.header] : []))[0];
/** Without the warning that nobody said on which day the lists hold. */
const oddCodes = (events: readonly StagingEvent[]) =>
  codesOf(events).filter((code) => code !== 'warning as-at-from-file');

describe('Annex A, List 7 and List 6', () => {
  it('stages a child with its plan, values written canonically, under the words of the file for who works with it', async () => {
    const events = await readSheets([listSheet(7)]);
    expect(oddCodes(events)).toEqual([]);
    expect(childrenOf(events)).toEqual([
      {
        councilChildId: 'WM1',
        upn: null,
        formerUpn: null,
        upnUnknownReason: null,
        birthDate: '2017-05-04',
        expectedBirthDate: null,
        deathDate: null,
        sex: 'female',
        ethnicity: 'WBRI',
        disabilities: ['NONE'],
        plans: [
          {
            kind: 'child-protection',
            start: '2026-09-14',
            end: null,
            initialCategory: 'EMO',
            latestCategory: 'NEG',
            previousPlans: 0,
            reviews: [{ heldOn: '2026-11-05', where: 'List 7, row 2, Date of latest review conference', line: 2 }],
            reviewsHeldBack: 0,
            allocated: { team: 'North team', worker: 'Ada Example' },
            where: 'List 7, row 2',
            line: 2,
          },
        ],
        plansHeldBack: [],
        conferences: [],
        domesticAbuseFactors: [],
        referrals: [],
        where: 'List 7, row 2',
        line: 2,
      },
    ]);
  });

  it('finds the headings wherever they stand, in any order and in the words of older years', async () => {
    const older = headingsOf(7).map(
      (heading) =>
        ({
          Age: 'Age of Child (Years)',
          'Number of Previous Child Protection Plans': 'Sum of Number of Previous Child Protection Plans',
          'Date of Birth': ' DATE  OF BIRTH\n(DD/MM/YYYY) ',
          'Child Unique ID': 'Child Unique Identifier*',
        })[heading] ?? heading,
    );
    const order = older.map((_, index) => (index * 7) % older.length);
    const moved = (cells: readonly TestCell[]) => [null, null, ...order.map((index) => cells[index] ?? null)];
    const rows = [['List 7: Child protection'], [], ['Guidance: fill in every row'], moved(older), moved(listRow(7))];
    const events = await readSheets([{ name: 'List 7', rows, from: 4 }]);
    expect(oddCodes(events)).toEqual([]);
    expect(childrenOf(events)).toMatchObject([
      { where: 'List 7, row 8', birthDate: '2017-05-04', plans: [{ previousPlans: 0, latestCategory: 'NEG' }] },
    ]);
  });

  it('finds a list by its headings where no sheet is called after it, and by its name in every spelling', async () => {
    const other = { name: 'Front sheet', rows: [['Child Unique ID', 'and other words']] };
    const unnamed = await readSheets([other, listSheet(6, [{}], { name: 'CIN' }), listSheet(7, [{}], { name: 'CP' })]);
    expect(childrenOf(unnamed).map(({ where }) => where)).toEqual(['List 7, row 2', 'List 6, row 2']);
    for (const name of ['List_7', 'list 07 - CP', 'Annex A List7']) {
      expect(childrenOf(await readSheets([other, listSheet(7, [{}], { name })])), name).toHaveLength(1);
    }
    const wrong = await readSheets([listSheet(7, [{}], { name: 'List 17' }), listSheet(6)]);
    expect(childrenOf(wrong).map(({ where }) => where)).toEqual(['List 6, row 2']);
  });

  it('reads a table of text of one list, however it is divided and encoded', async () => {
    const text = csvOf(7, [{ worker: 'Zoë O’Neill' }]);
    const encoded: readonly (readonly [string, Uint8Array | string])[] = [
      ['UTF-8', text],
      ['UTF-8 with its mark', `\ufeff${text}`],
      ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
      ['UTF-16, big end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
      ['divided by semicolons', csvOf(7, [{ worker: 'Zoë O’Neill' }], ';')],
      ['divided by tabs', csvOf(7, [{ worker: 'Zoë O’Neill' }], '\t')],
    ];
    for (const [name, bytes] of encoded) {
      const [child] = childrenOf(await readLists(bytes));
      expect(child?.plans[0]?.allocated?.worker, name).toBe('Zoë O’Neill');
    }
    const windows = await readLists(Buffer.from(csvOf(7, [{ worker: 'Zoë' }]), 'latin1'));
    expect(childrenOf(windows)[0]?.plans[0]?.allocated?.worker).toBe('Zoë');
    expect(codesOf(windows)).toEqual(['warning csv-encoding-guessed', 'warning as-at-today']);
  });

  it('reads dates as written, as counted from 1900 or 1904, and as year first', async () => {
    const dates: readonly (readonly [string | number, string])[] = [
      [46279, '2026-09-14'],
      [46279.75, '2026-09-14'],
      ['46279', '2026-09-14'],
      ['2026-09-14', '2026-09-14'],
      ['2026-09-14T00:00:00', '2026-09-14'],
      ['14/9/2026', '2026-09-14'],
      ['14-09-2026 00:00', '2026-09-14'],
      ['14.09.2026', '2026-09-14'],
      ['14 Sep 2026', '2026-09-14'],
      ['14th September 2026', '2026-09-14'],
    ];
    const events = await readSheets([
      listSheet(
        7,
        dates.map(([start], index) => ({ childId: `WM${index}`, start })),
      ),
    ]);
    expect(oddCodes(events)).toEqual([]);
    expect(childrenOf(events).map(({ plans }) => plans[0]?.start)).toEqual(dates.map(([, day]) => day));
    const apple = await readSheets([listSheet(7, [{ start: 46279 - 1462 }])], { isFrom1904: true });
    expect(childrenOf(apple)[0]?.plans[0]?.start).toBe('2026-09-14');
  });

  it('takes an expected date of birth where the child is not yet born', async () => {
    const events = await readSheets([
      listSheet(7, [
        { childId: 'WM1', birthDate: '04/02/2027', gender: 'c) Not stated/recorded (or unborn)' },
        { childId: 'WM2', birthDate: '12/11/2026', age: -1 },
      ]),
    ]);
    expect(oddCodes(events)).toEqual([]);
    expect(childrenOf(events)).toMatchObject([
      { birthDate: null, expectedBirthDate: '2027-02-04', sex: 'not-known' },
      { birthDate: null, expectedBirthDate: '2026-11-12' },
    ]);
  });

  it('takes a row of List 6 for a plan where the case status says so, and all of them for children', async () => {
    const rows = [
      ['WM1', 'c) Child in need plan', null, null],
      ['WM2', 'a) Looked after child', null, null],
      ['WM3', 'Child Protection plan', null, null],
      ['WM4', 'd', null, null],
      ['WM5', 'e) Closed episode', '01/10/2026', 'RC7 - Services ceased for any other reason'],
      ['WM6', 'e) Closed episode', '01/10/2026', 'RC8'],
    ] as const;
    const events = await readSheets([
      listSheet(
        6,
        rows.map(([childId, caseStatus, end, closureReason]) => ({ childId, caseStatus, end, closureReason })),
      ),
    ]);
    expect(oddCodes(events)).toEqual([]);
    expect(
      childrenOf(events).map(({ councilChildId, plans }) => [councilChildId, ...plans.map(({ end }) => end)]),
    ).toEqual([['WM1', null], ['WM2'], ['WM3'], ['WM4'], ['WM5', '2026-10-01'], ['WM6']]);
  });

  it('puts together what both lists say of a child', async () => {
    const same = { childId: 'WM1', birthDate: '04/05/2017', gender: 'b) Female', ethnicity: 'WBRI' };
    const events = await readSheets([
      listSheet(6, [{ ...same, caseStatus: 'b) Child Protection plan' }]),
      listSheet(7, [same]),
    ]);
    expect(oddCodes(events)).toEqual([]);
    expect(childrenOf(events)).toMatchObject([{ councilChildId: 'WM1', plans: [{ kind: 'child-protection' }] }]);
  });

  it('E18 holds on the day that is stated, else on that of its last save, and says which plans it must hold', async () => {
    const events = await readSheets([listSheet(7), listSheet(6, [])]);
    expect(headerOf(events)).toMatchObject({
      source: 'annex-a',
      asAt: '2026-11-20',
      covers: [{ kind: 'child-protection', since: '2026-05-21' }],
    });
    expect(codesOf(events)).toEqual(['warning as-at-from-file', 'warning list-empty']);
    const old = await readSheets([listSheet(7, [{ start: '14/09/2025', lastSeen: null, review: null }])]);
    expect(oddCodes(old)).toEqual(['warning as-at-long-after-dates']);
    const early = await readSheets([listSheet(7)], { modified: '2026-10-01T00:00:00Z' });
    expect(oddCodes(early)).toEqual(['warning as-at-before-dates']);
  });

  it('of the template without children is no error', async () => {
    const events = await readSheets([listSheet(6, []), listSheet(7, [])]);
    expect([isComplete(events), childrenOf(events), oddCodes(events)]).toEqual([
      true,
      [],
      ['warning list-empty', 'warning list-empty'],
    ]);
    expect(headerOf(events)?.covers).toEqual([]);
  });

  it('tells once for the file what stands in many cells: formulas, errors, words for nothing, hidden rows', async () => {
    const cell = { inside: '<f>A1</f><v>46279</v>' };
    const events = await readSheets([
      listSheet(
        7,
        [
          { childId: 'WM1', start: cell, team: { type: 'e', inside: '<v>#N/A</v>' } },
          { childId: 'WM2', start: cell, end: 'N/A', worker: 'NULL' },
        ],
        { hidden: [3] },
      ),
    ]);
    expect(childrenOf(events).map(({ plans }) => plans[0]?.start)).toEqual(['2026-09-14', '2026-09-14']);
    expect(issuesOf(events).slice(1)).toMatchObject(
      [
        { code: 'cell-formula', where: 'List 7, row 2, Child Protection Plan Start Date', message: /^Found 2 times/ },
        { code: 'row-hidden', where: 'List 7, row 3' },
        { code: 'cell-error', where: 'List 7, row 2, Allocated Team' },
        { code: 'cell-placeholder', where: 'List 7, row 3, Child Protection Plan End Date', message: /^Found 2 times/ },
      ].map(({ message, ...issue }) => ({ ...issue, ...(message && { message: expect.stringMatching(message) }) })),
    );
  });
});
