import { fileURLToPath } from 'node:url';
import { csvOf, listSheet, workbookBytes } from '@waymark/interop/testing';
import { describe, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { arriveAt, pressAgain } from './harness/forms.ts';
import { useJourney, type Visit } from './harness/use-journey.ts';

const journey = useJourney('council-files');
const census = fileURLToPath(new URL('../../../packages/interop/fixtures/untidy-2026.xml', import.meta.url));
const brokenCensus = { name: 'census.xml', mimeType: 'text/xml', buffer: Buffer.from('<Message><Header/>') };
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const workbook = (...rows: Parameters<typeof listSheet>[1][]) => ({
  name: 'annex-a.xlsx',
  mimeType: workbookType,
  buffer: Buffer.from(workbookBytes({ sheets: rows.map((some) => listSheet(7, some)) })),
});
const past = { start: '06/10/2025', lastSeen: null, review: null };
const children = ['LL1', 'LL2', 'LL3'].map((childId) => ({ ...past, childId }));
const mistaken = [...children, { ...past, childId: 'LL4', birthDate: '31/02/2017' }];

const choose = async ({ page }: Visit, file: string | ReturnType<typeof workbook>): Promise<void> =>
  await page.getByLabel('The council’s file').setInputFiles(file);
const sayDay = async ({ page }: Visit, ...[day, month, year]: readonly [string, string, string]): Promise<void> => {
  for (const [label, text] of [
    ['Day', day],
    ['Month', month],
    ['Year', year],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
};
/** A busy machine takes its time to start the thread that reads. */
const previewed = async ({ page }: Visit): Promise<void> => {
  await arriveAt(page, 'Import');
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor({ timeout: 30_000 });
};
const confirm = async ({ page }: Visit): Promise<void> => {
  await page.getByRole('button', { name: 'Import these plans' }).click();
  await page.getByText('Confirmed', { exact: true }).waitFor({ timeout: 30_000 });
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor({ state: 'hidden', timeout: 30_000 });
};

describe('S38 a council’s files, for the data officer', () => {
  it('S38 a census is refused with its place where it is broken, then read into a preview and written once confirmed', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Yasmin Clarke');
    await arriveAt(page, 'Imports');
    await checkPage(journey, visit, 'imports-none');
    await page.getByRole('button', { name: 'Read this file' }).click();
    await page.getByText('There is a problem').waitFor();
    await checkPage(journey, visit, 'imports-no-file');
    await choose(visit, brokenCensus);
    await pressAgain(page, 'Read this file');
    await arriveAt(page, 'Import');
    await page.getByRole('table', { name: /^Errors in the file/ }).waitFor({ timeout: 30_000 });
    await checkPage(journey, visit, 'census-broken');
    await page.getByRole('link', { name: 'All imports' }).click();
    await choose(visit, census);
    await page.getByRole('button', { name: 'Read this file' }).click();
    await previewed(visit);
    await page.getByRole('table', { name: 'Plans of the file' }).waitFor();
    await checkPage(journey, visit, 'census-preview');
    await confirm(visit);
    await checkPage(journey, visit, 'census-written');
  });

  it('S38 Annex A is refused without its headings, shows each mistake by list, row and column, and is written corrected', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Yasmin Clarke');
    await arriveAt(page, 'Imports');
    await choose(visit, {
      ...workbook(),
      buffer: Buffer.from(csvOf(7, mistaken).split('\r\n').slice(1).join('\r\n')),
      name: 'list-7.csv',
    });
    await sayDay(visit, '31', '1', '2026');
    await checkPage(journey, visit, 'imports-annex-a-day');
    await page.getByRole('button', { name: 'Read this file' }).click();
    await arriveAt(page, 'Import');
    await page.getByRole('table', { name: /^Errors in the file/ }).waitFor({ timeout: 30_000 });
    await checkPage(journey, visit, 'annex-a-broken');
    await page.getByRole('link', { name: 'All imports' }).click();
    await choose(visit, workbook(mistaken));
    await sayDay(visit, '31', 'jan', '2026');
    await page.getByRole('button', { name: 'Read this file' }).click();
    await previewed(visit);
    await page.getByText('List 7, row 5, Date of Birth').waitFor();
    await page.getByRole('table', { name: 'Plans of the file' }).waitFor();
    await checkPage(journey, visit, 'annex-a-preview');
    await page.getByRole('button', { name: 'Do not import it' }).click();
    await page.getByText('This file was not imported', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'All imports' }).click();
    await choose(visit, workbook(children));
    await sayDay(visit, '31', '1', '2026');
    await page.getByRole('button', { name: 'Read this file' }).click();
    await previewed(visit);
    await confirm(visit);
    await checkPage(journey, visit, 'annex-a-written');
    await page.getByRole('link', { name: 'All imports' }).click();
    await page.getByRole('table', { name: 'Plans known from files' }).waitFor();
    await checkPage(journey, visit, 'imports-after');
  });
});
