import { describe, expect, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { arriveAt } from './harness/forms.ts';
import { keepPicture } from './harness/keep-picture.ts';
import { openRegister, registerRow } from './harness/register-row.ts';
import { useJourney, type Visit } from './harness/use-journey.ts';

const journey = useJourney('first-hour');

const entered = async (name: string): Promise<Visit> => {
  const visit = await journey.visit();
  await visit.enter(name);
  return visit;
};

describe('S35 the first hour', () => {
  it('S35 the first address offers every kind of staff, and no password gets in', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await page.goto(journey.address());
    await arriveAt(page, 'Enter as one of the invented staff');
    await page.getByRole('button', { name: 'Enter as Sam Okafor' }).waitFor();
    await checkPage(journey, visit, 'enter-as');
    expect(await page.getByRole('button', { name: /^Enter as / }).count()).toBeGreaterThan(10);
    await page.getByRole('link', { name: 'Sign in with a password instead' }).click();
    await arriveAt(page, 'Sign in');
    await page.getByLabel(/mail/).fill('kim.foster@example.test');
    await page.getByLabel('Password', { exact: true }).fill('password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('There is a problem').waitFor();
    await checkPage(journey, visit, 'sign-in-refused');
  });

  it.each([
    ['Sam Okafor', 'Today'],
    ['Morgan Ellis', 'My children'],
    ['Alice Thornton', 'Tonight'],
    ['Joan Sutcliffe', 'Waiting'],
    ['Peter Lund', 'Figures'],
    ['Rosa Lindqvist', 'Tonight'],
    ['Helen Marsh', 'My children'],
    ['Victor Hale', 'Waiting'],
    ['Dame Ruth Calder', 'Reports'],
    ['Fiona Marsden', 'Your referrals'],
    ['Kim Foster', 'Staff'],
  ])('S35 %s begins at "%s"', async (name, title) => {
    const visit = await entered(name);
    await arriveAt(visit.page, title);
    await checkPage(journey, visit, `first-${name.toLowerCase().replaceAll(' ', '-')}`);
  });

  it('S35 the father missed week 6 after his release, and the conference is on Friday', async () => {
    const visit = await entered('Morgan Ellis');
    const { page } = visit;
    await page.getByText('Review child protection conference on Friday 20 November 2026 at 10am').first().waitFor();
    await page.getByRole('link', { name: /^Leo Harper/ }).click();
    await arriveAt(page, 'Leo Harper and Mia Harper');
    await page.getByRole('row', { name: /20 October 2026.*Daniel Harper: released/ }).waitFor();
    await page.getByRole('row', { name: /23 October 2026.*Session 6: missed/ }).waitFor();
    await page.getByText('6 held for him: seen 3, missed 3.').waitFor();
    await checkPage(journey, visit, 'family');
    await keepPicture(page, 'family', page.getByRole('figure'));
  });

  it('S35 a late joiner owes week 2, and the register of last Tuesday is open', async () => {
    const sam = await entered('Sam Okafor');
    await openRegister(sam.page, /Thursday group/);
    await registerRow(sam.page, 'Ben Fenwick')
      .getByText(/^Owes weeks 1, 2/)
      .waitFor();
    const grace = await entered('Grace Whitfield');
    await grace.page.getByText(/One register from Tuesday is not finished\.$/).waitFor();
    await checkPage(journey, grace, 'today-unfinished');
  });

  it('S35 an offer was declined because of shift work', async () => {
    const visit = await entered('Joan Sutcliffe');
    await visit.page.getByRole('link', { name: 'Tomasz Lambert', exact: true }).click();
    await visit.page.getByText('Works shifts until the spring').waitFor();
    await checkPage(journey, visit, 'referral-declined-offer');
  });
});
