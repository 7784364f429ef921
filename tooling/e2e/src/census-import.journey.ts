import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { arriveAt, pressAgain } from './harness/forms.ts';
import { useJourney } from './harness/use-journey.ts';

const journey = useJourney('census-import');
const census = fileURLToPath(new URL('../../../packages/interop/fixtures/untidy-2026.xml', import.meta.url));
const notACensus = { name: 'census.xml', mimeType: 'text/xml', buffer: Buffer.from('<Message><Header/>') };

describe('S38 a census file', () => {
  it('S38 is refused with its place in the file where it is broken, and nothing can be confirmed', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Yasmin Clarke');
    await arriveAt(page, 'Imports');
    await checkPage(journey, visit, 'imports-none');
    await page.getByRole('button', { name: 'Read this file' }).click();
    await page.getByText('There is a problem').waitFor();
    await checkPage(journey, visit, 'imports-no-file');
    await page.getByLabel('Children in Need census').setInputFiles(notACensus);
    await pressAgain(page, 'Read this file');
    await arriveAt(page, 'Import');
    await page.getByRole('table', { name: /^Errors in the file/ }).waitFor();
    await checkPage(journey, visit, 'import-broken');
  });

  it('S38 is read into a preview first, and written once it is confirmed', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Yasmin Clarke');
    await page.getByLabel('Children in Need census').setInputFiles(census);
    await page.getByRole('button', { name: 'Read this file' }).click();
    await page.getByRole('heading', { name: 'Is this right?' }).waitFor();
    await page.getByRole('table', { name: 'Plans of the file' }).waitFor();
    await checkPage(journey, visit, 'import-preview');
    await page.getByRole('button', { name: 'Import these plans' }).click();
    await page.getByText('Confirmed', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Is this right?' }).waitFor({ state: 'hidden' });
    await checkPage(journey, visit, 'import-written');
  });
});
