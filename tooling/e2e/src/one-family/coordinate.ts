import type { Check } from '../harness/check-page.ts';
import { arriveAt, choose, enterDay, pressAgain } from '../harness/forms.ts';
import type { Visit } from '../harness/use-journey.ts';
import { facilitator, father, group } from './family.ts';

/** The coordinator decides about the referral, names who carries the wait, and puts him on the list. */
export const decideAndWait = async (visit: Visit, check: Check): Promise<void> => {
  const { page } = visit;
  await page.getByRole('link', { name: 'New referrals' }).click();
  await page.getByRole('link', { name: new RegExp(father) }).waitFor();
  await check(visit, 'to-decide');
  await page.getByRole('link', { name: new RegExp(father) }).click();
  await arriveAt(page, 'Referral');
  await page.getByRole('heading', { name: 'Decide' }).waitFor();
  await check(visit, 'referral');
  await page.getByRole('button', { name: 'Save the decision' }).click();
  await page.getByText('There is a problem').waitFor();
  await check(visit, 'referral-nothing-chosen');
  await choose(page, 'What do you decide?', 'Accept');
  await page.getByLabel(/^Why \(needed/).fill('Talked through with Morgan Ellis: he now says what he did.');
  await pressAgain(page, 'Save the decision');
  await page.getByText('The referral is accepted').waitFor();
  await check(visit, 'referral-accepted');
  await page.getByRole('link', { name: 'Set who carries the wait' }).click();
  await arriveAt(page, `Who carries the wait of ${father}?`);
  await choose(page, /^Is a plan for others in place/, 'Plan for others in place');
  await enterDay(page, 'Next contact', '2026-11-27');
  await check(visit, 'waiting-plan');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The wait has an owner').waitFor();
  await page.getByRole('table').getByRole('link', { name: father, exact: true }).click();
  await page.getByRole('button', { name: 'Put on the waiting list' }).click();
  await page.getByText('The person is on the waiting list').waitFor();
  await page.getByRole('link', { name: 'Waiting', exact: true }).first().click();
  await page.getByRole('rowheader', { name: new RegExp(father) }).waitFor();
  await check(visit, 'waiting');
};

/** A group with its dates, and who leads it. */
export const makeGroup = async (visit: Visit, check: Check): Promise<void> => {
  const { page } = visit;
  await page.getByRole('link', { name: 'Groups', exact: true }).click();
  await page.getByRole('table').waitFor();
  await check(visit, 'groups');
  await page.getByRole('link', { name: 'Add a group' }).click();
  await page.getByLabel('Name of the group').fill(group);
  await page.getByLabel('Where does it meet?').fill('Harbour House');
  await enterDay(page, 'First day', '2026-12-01');
  await page.getByLabel('Weekday').selectOption('Tuesday');
  await page.getByLabel('From', { exact: true }).fill('6:30pm');
  await page.getByLabel('To', { exact: true }).fill('8:30pm');
  await page.getByLabel('Days left out').fill('22 12 2026\n29 12 2026');
  await page.getByLabel('Places').fill('12');
  await choose(page, 'How does it meet?', 'In person');
  await check(visit, 'group-form');
  await page.getByRole('button', { name: 'Show the dates' }).click();
  await arriveAt(page, 'Check the dates before you add the group');
  await check(visit, 'group-dates');
  await pressAgain(page, 'Add the group');
  await page.getByText('The group is added').waitFor();
  await check(visit, 'group-new');
  await page.getByRole('link', { name: 'Set who leads' }).click();
  await page.getByLabel(facilitator).selectOption({ index: 1 });
  await check(visit, 'group-staff');
  await page.getByRole('button', { name: 'Save' }).click();
  // On Tuesdays he leads another group: it is said, and done only when told to once more.
  await page.getByRole('button', { name: 'Save all the same' }).waitFor();
  await pressAgain(page, 'Save all the same');
  await arriveAt(page, group);
};

/** A place is offered in the group, and taken. */
export const offerAndPlace = async (visit: Visit, check: Check): Promise<void> => {
  const { page } = visit;
  await page.getByRole('link', { name: 'Waiting', exact: true }).first().click();
  await page.getByRole('link', { name: `Offer a place to ${father}` }).click();
  await arriveAt(page, `Offer a place to ${father}`);
  await page.getByRole('radio', { name: new RegExp(group) }).check();
  await check(visit, 'offer');
  await page.getByRole('button', { name: 'Offer the place' }).click();
  await page
    .getByLabel('Why this person before those who come earlier?')
    .fill('The others asked for the evening in January');
  await check(visit, 'offer-out-of-order');
  await pressAgain(page, 'Offer the place');
  await page.getByText('The place is offered').waitFor();
  await check(visit, 'waiting-offered');
  await page.getByRole('table').getByRole('link', { name: father, exact: true }).click();
  await page.getByRole('link', { name: 'Record the answer to the offer' }).click();
  await arriveAt(page, `What did ${father} answer?`);
  await choose(page, 'Answer', 'Accepted');
  await check(visit, 'offer-answer');
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await page.getByText('The place is given').waitFor();
  await page.getByRole('link', { name: 'Groups', exact: true }).click();
  await page.getByRole('link', { name: group }).click();
  await page.getByText(father).first().waitFor();
  await check(visit, 'group-with-him');
};
