import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Check } from '../harness/check-page.ts';
import { arriveAt, choose, enterDay, pressAgain } from '../harness/forms.ts';
import type { Visit } from '../harness/use-journey.ts';
import { child, father } from './family.ts';

/** The conference the report is for. */
export const arrangeConference = async (visit: Visit, check: Check): Promise<void> => {
  const { page } = visit;
  await page.getByRole('link', { name: 'My children' }).click();
  await page.getByRole('link', { name: new RegExp(`^${child}`) }).click();
  await arriveAt(page, child);
  await check(visit, 'family-after');
  await page.getByRole('link', { name: 'Arrange a meeting' }).click();
  await page.getByLabel('Kind of meeting').selectOption('Initial child protection conference');
  await enterDay(page, 'Day', '2027-02-05');
  await page.getByLabel('Time', { exact: true }).fill('10am');
  await page.getByLabel('Place (optional)').fill('Civic Centre, room 4');
  await check(visit, 'meeting');
  await page.getByRole('button', { name: 'Arrange it' }).click();
  await page.getByRole('link', { name: 'Write the report' }).waitFor();
};

const saveReport = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Save and check' }).click();
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor();
};

/** Writes and answers whatever the report says must be. */
const writeWhatMust = async (page: Page): Promise<void> => {
  for (const block of await page.locator('.waymark-report-block', { hasText: '(must be written)' }).all()) {
    await block
      .getByRole('textbox')
      .first()
      .fill('Seen at home and at school on 20 January. Told in his own words that it is quieter.');
  }
  for (const question of await page.getByRole('group', { name: /\(must be answered\)$/ }).all()) {
    await question.getByLabel('Asked, not answered').check();
  }
};

const addRecipient = async (page: Page, kind: string, who: string | RegExp): Promise<void> => {
  if (!(await page.getByLabel('Kind of recipient').isVisible())) await page.getByText('Add a recipient').click();
  await page.getByLabel('Kind of recipient').selectOption(kind);
  const option = page.getByLabel('Who?').getByRole('option', { name: who });
  await page.getByLabel('Who?').selectOption(await option.textContent());
  await pressAgain(page, 'Add');
  await page.getByRole('heading', { name: who }).waitFor();
};

/** Writes the report, settles its checks, chooses who gets it and signs it. */
export const writeReport = async (visit: Visit, check: Check): Promise<void> => {
  const { page } = visit;
  await page.getByRole('link', { name: 'Write the report' }).click();
  await arriveAt(page, 'Start a report');
  await check(visit, 'report-start');
  await page.getByRole('button', { name: 'Start the report' }).click();
  await arriveAt(page, 'Report for the conference');
  await check(visit, 'report-write');
  await writeWhatMust(page);
  await saveReport(page);
  await page.getByRole('link', { name: 'Who gets what' }).click();
  await addRecipient(page, 'Chair of the conference', /Ruth Calder/);
  await addRecipient(page, 'Parent', new RegExp(`^${father}`));
  await saveReport(page);
  await page.getByRole('button', { name: /^Preview of the version for .*chair/ }).click();
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  await check(visit, 'report-share');
  await page.getByRole('link', { name: /^Checks/ }).click();
  await page.getByText('The checks found nothing').waitFor();
  await check(visit, 'report-checks');
  await page.getByRole('link', { name: 'Sign', exact: true }).click();
  await choose(page, 'On which lawful basis is it shared?', /./);
  await choose(page, 'Under which condition?', /./);
  await choose(page, 'What is known about consent?', 'Given');
  await check(visit, 'report-sign');
  await page.getByRole('button', { name: 'Sign the report' }).click();
  await page.getByText(/^Signed on/).waitFor();
  await check(visit, 'report-signed');
};

/** The chair opens the document addressed to her and prints it; what was left out of it is not in it. */
export const printReport = async (visit: Visit, check: Check): Promise<void> => {
  const { page } = visit;
  await page.getByRole('link', { name: 'Reports' }).click();
  await page.getByRole('table', { name: 'Addressed to you' }).getByRole('link').first().click();
  await arriveAt(page, 'Signed document');
  const paper = page.frameLocator('iframe');
  await paper.getByText(child).first().waitFor();
  await check(visit, 'document');
  expect(await paper.getByText('Invented people').count()).toBeGreaterThan(0);
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow;
    if (frame) frame.print = () => void document.documentElement.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: 'Print this document' }).click();
  await page.locator('html[data-printed]').waitFor();
};
