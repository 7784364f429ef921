import { expect } from 'vitest';
import type { Check } from '../harness/check-page.ts';
import { arriveAt, choose, pressAgain } from '../harness/forms.ts';
import type { Visit } from '../harness/use-journey.ts';
import { child, father } from './family.ts';

/** The lead practitioner finds what waits for an answer, reads on what it stands, and answers for the child. */
export const answerAlert = async (visit: Visit, check: Check): Promise<void> => {
  const { page } = visit;
  await page.getByText(/Missed 2 in a row: 12 January 2027, 26 January 2027/).waitFor();
  await check(visit, 'my-children-asked');
  const asked = page.getByRole('main').locator('.waymark-card', { hasText: child });
  await asked.getByRole('link', { name: /^Answer.*Missed in a row/ }).click();
  await arriveAt(page, `Missed in a row: ${father}`);
  await page.getByText(/Rule missed-running-2, version /).waitFor();
  const days = page.getByRole('table', { name: 'The sessions it stands on' }).getByRole('rowheader');
  expect(await days.allTextContents()).toEqual(['Tuesday 12 January 2027', 'Tuesday 26 January 2027']);
  await check(visit, 'alert');
  await page.getByRole('button', { name: 'Send my answer' }).click();
  await page.getByText('There is a problem').waitFor();
  await check(visit, 'alert-nothing-entered');
  await choose(page, 'What did you do with it?', 'Acted on');
  await page
    .getByLabel(`What may this mean for ${child}, and what follows?`)
    .fill('Hugo was seen at school; his mother was spoken to by her own worker. Raised at the conference.');
  await pressAgain(page, 'Send my answer');
  await page.getByText('Your answer is recorded').waitFor();
  await check(visit, 'alert-answered');
};
