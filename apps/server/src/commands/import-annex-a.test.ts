import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvOf, listSheet, workbookBytes } from '@waymark/interop/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWaymark } from '../../test/run-waymark.ts';

let folder: string;
let environment: Record<string, string>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-annex-a-'));
  environment = { WAYMARK_DATA: join(folder, 'data'), WAYMARK_KEY_FILE: join(folder, 'key.json') };
});
const data = () => join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const printed = async (path: string, ...flags: string[]) => {
  const { code, out, error } = await runWaymark(['import', 'annex-a', path, '--json', ...flags], environment);
  return { code, error, answer: JSON.parse(out === '' ? '{}' : out) };
};
const rows = [
  { childId: 'ABC1', start: '06/10/2025', lastSeen: null, review: null },
  { childId: 'ABC2', start: '31/02/2026', lastSeen: null, review: null },
];

describe('import annex-a', { timeout: 60_000 }, () => {
  it('S38 with --dry-run prints what the census prints, each error with its place, and leaves no database', async () => {
    const path = write('lists.xlsx', workbookBytes({ sheets: [listSheet(7, rows)] }));
    const { code, answer } = await printed(path, '--dry-run', '--as-at', '2025-12-31');
    expect([code, answer]).toEqual([
      0,
      {
        children: 2,
        plans: 2,
        reviews: 0,
        created: 1,
        updated: 0,
        unchanged: 0,
        knownIsNewer: 0,
        heldBack: 0,
        noLongerInFile: 0,
        complete: true,
        errors: [
          {
            where: 'List 7, row 3, Child Protection Plan Start Date',
            line: 3,
            code: 'date-not-real',
            message: 'The start date of the plan is a day that does not exist; the day comes before the month.',
            councilChildId: 'ABC2',
          },
        ],
        warnings: [],
        errorsNotListed: 0,
        warningsNotListed: 0,
      },
    ]);
    expect(existsSync(data())).toBe(false);
  });

  it('with --confirm writes what is right, and the same list again as a table of text changes nothing', async () => {
    await runWaymark(['migrate'], environment);
    const path = write('lists.xlsx', workbookBytes({ sheets: [listSheet(7, rows)] }));
    const { code, answer } = await printed(path, '--confirm', '--as-at', '2026-03-31');
    expect([code, answer]).toMatchObject([0, { state: 'applied', written: { plansCreated: 1, personsAdded: 1 } }]);
    const table = write('list-7.csv', csvOf(7, rows.slice(0, 1)));
    const again = await printed(table, '--confirm', '--as-at', '2026-03-31');
    expect(again.answer).toMatchObject({ unchanged: 1, written: { plansCreated: 0, plansRestated: 0 } });
    const empty = await printed(
      write('none.csv', csvOf(7, [{ childId: 'ABC9' }])),
      '--dry-run',
      '--as-at',
      '2026-04-30',
    );
    expect(empty.answer).toMatchObject({ noLongerInFile: 1 });
  });

  it('S38 of what is no workbook says so and ends with 1; a day that is none is a mistake in typing', async () => {
    const { code, answer } = await printed(write('census.xlsx', '<Message/>'), '--dry-run');
    expect([code, answer]).toMatchObject([1, { complete: false, errors: [{ code: 'file-is-xml' }] }]);
    expect((await printed(write('lists.csv', csvOf(7)), '--dry-run', '--as-at', '31/03/2026')).code).toBe(2);
  });
});
