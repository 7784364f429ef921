import { describe, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { arriveAt, pressAgain } from './harness/forms.ts';
import { useJourney } from './harness/use-journey.ts';

const journey = useJourney('assessment-and-ending');

describe('before a place and after it', () => {
  it('S14 the coordinator books again after a missed appointment, and records what came of another', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Joan Sutcliffe');
    await page.getByRole('link', { name: 'New referrals' }).click();
    const assessed = page.getByRole('row', { name: /Being assessed/ });
    await assessed.nth(1).getByRole('link').first().click();
    await page.getByRole('link', { name: 'Book another appointment' }).click();
    await arriveAt(page, /^Book again with/);
    await pressAgain(page, 'Book the appointment');
    await checkPage(journey, visit, 'book-nothing-entered');
    for (const [label, typed] of [
      ['Day', '24'],
      ['Month', '11'],
      ['Year', '2026'],
      ['From', '2pm'],
      ['To', '3pm'],
      ['Where?', 'Family centre'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(typed);
    await pressAgain(page, 'Book the appointment');
    await page.getByText('The appointment is booked').waitFor();
    await page.getByRole('row', { name: /1\. .*Did not come, no contact/ }).waitFor();
    await checkPage(journey, visit, 'referral-assessed');
    await page.getByRole('link', { name: /^Record what came of it/ }).click();
    await arriveAt(page, /^What came of the appointment with/);
    await checkPage(journey, visit, 'appointment');
    await page.getByLabel('Cancelled', { exact: true }).check();
    await page.getByLabel('The person themselves').check();
    await pressAgain(page, 'Save');
    await page.getByRole('row', { name: /2\. .*Cancelled/ }).waitFor();
  });

  it('S24 the manager answers for each child what an ending means, three days after it began', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Idris Vaughan');
    await page.getByRole('link', { name: 'Endings' }).click();
    await page.getByText('The manager must act').first().waitFor();
    await checkPage(journey, visit, 'endings');
    const form = page.getByRole('form', { name: /^Answer for/ }).first();
    const name = await form.getAttribute('aria-label');
    await form.getByRole('textbox').fill('Contact stays supervised until the core group has met');
    await form.getByRole('button').click();
    await page.getByText(name?.replace('Answer for', 'You have answered for') ?? '').waitFor();
    await page.getByText('Contact stays supervised until the core group has met').waitFor();
  });
});
