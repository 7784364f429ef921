import { describe, expect, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { arriveAt, enterDay, pressAgain } from './harness/forms.ts';
import { namesInRegister, openRegister, registerRow, savedIn } from './harness/register-row.ts';
import { useJourney } from './harness/use-journey.ts';

const journey = useJourney('manager');

describe('S4 around one session', () => {
  it('the facilitator opens what must be known before it, the sheet for paper, and what is open after it', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Sam Okafor');
    await openRegister(page, /Thursday group/);
    const [first = ''] = await namesInRegister(page);
    const row = registerRow(page, first);
    await row.getByRole('button', { name: 'Attended', exact: true }).click();
    await savedIn(row).waitFor();
    await page.getByRole('link', { name: 'Before the session' }).click();
    await arriveAt(page, /^Before session \d+$/);
    await checkPage(journey, visit, 'before');
    await page.getByRole('link', { name: 'Register', exact: true }).click();
    await page.getByRole('link', { name: 'Sheet for paper' }).click();
    await page.getByRole('table', { name: 'Who was there' }).waitFor();
    await checkPage(journey, visit, 'sheet');
    expect(await page.locator('main').textContent()).not.toContain('Caring Dads');
    await page.getByRole('link', { name: 'Back to the register' }).click();
    await page.getByRole('link', { name: 'After the session' }).click();
    await arriveAt(page, /^After session \d+$/);
    await page
      .getByText(/^Answer \d+ questions$/)
      .first()
      .click();
    await checkPage(journey, visit, 'after');
  });

  it('the manager of the team sees registers that are late, notices, endings and who was not seen', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Helen Marsh');
    await page.getByRole('link', { name: 'Oversight' }).click();
    await arriveAt(page, 'Oversight');
    await page.getByText('Late registers').waitFor();
    await checkPage(journey, visit, 'oversight');
  });

  it('S41 and plans who is on duty, for hours that end the next morning', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Helen Marsh');
    await page.getByRole('link', { name: 'Duty shifts' }).click();
    await arriveAt(page, 'Duty shifts');
    await page.getByText('On now').first().waitFor();
    await page.getByRole('button', { name: 'Plan the shift' }).click();
    await page.getByText('There is a problem').waitFor();
    await checkPage(journey, visit, 'duty-shifts-errors');
    await page.getByLabel('Who is on duty?').selectOption('Rosa Lindqvist');
    await enterDay(page, 'Day it begins', '2027-01-08');
    await page.getByLabel('From', { exact: true }).fill('8pm');
    await page.getByLabel('To', { exact: true }).fill('8am');
    await pressAgain(page, 'Plan the shift');
    await page.getByRole('row', { name: /8 January 2027 at 8pm.*9 January 2027 at 8am/ }).waitFor();
    await checkPage(journey, visit, 'duty-shifts');
    await page.getByRole('button', { name: 'Take it off Rosa Lindqvist, 8 January 2027 at 8pm' }).click();
    await page.getByRole('row', { name: /8 January 2027 at 8pm/ }).waitFor({ state: 'detached' });
  });

  it('the coordinator sees what waits for agreement', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Joan Sutcliffe');
    await page.getByRole('link', { name: 'Corrections' }).click();
    await arriveAt(page, 'Corrections');
    await checkPage(journey, visit, 'corrections');
  });
});
