import type { Check } from '../harness/check-page.ts';
import { arriveAt, choose, pressAgain } from '../harness/forms.ts';
import type { Visit } from '../harness/use-journey.ts';
import { child, father } from './family.ts';

const fillReferral = async ({ page }: Visit): Promise<void> => {
  await page.getByLabel(new RegExp(`^${father}`)).check();
  await page.getByLabel(new RegExp(`^${child}`)).check();
  await page.getByLabel('What should be different for Hugo?').fill('Is spoken to calmly when his father collects him');
  await page
    .getByLabel('How will the change for Hugo be known?')
    .fill('Seen by school at the gate; Hugo says so himself');
  await page.getByLabel('Why is this asked for?').fill('Hugo told his teacher that he hides when his father shouts.');
  await choose(page, 'How soon must this be looked at?', 'Soon');
  await choose(page, 'Does the person referred know of this?', 'Yes');
  await page.getByLabel('What was the person told?').fill('That a place is asked for, and why');
  await choose(page, 'Consent of the person referred', 'Given');
};

const answerProgramme = async ({ page }: Visit): Promise<void> => {
  await choose(page, 'What is the concern about his fathering?', 'Emotional harm');
  await choose(page, 'Is there a concern about sexual harm to a child?', 'No');
  await choose(page, 'How often does he see at least one of the children?', 'At least weekly');
  await choose(page, 'Is the contact supervised?', 'No');
  await choose(page, 'Is there a dispute that may end his contact?', 'No');
  await choose(page, /^Will other professionals work/, 'Yes');
  await page.getByLabel('Who are they?').fill('Morgan Ellis, lead practitioner; Hugo’s school');
  await choose(page, /^Does he acknowledge/, 'Yes');
  await choose(page, 'Does he want to take part?', 'Yes');
  await choose(page, /^Would drink or drugs/, 'No');
  await choose(page, /^Does he know that the children/, 'Yes');
  await choose(page, /^Has a perpetrator programme/, 'Not available here');
};

/** The lead practitioner refers the father from the family's page, and follows the referral. */
export const refer = async (visit: Visit, check: Check): Promise<void> => {
  const { page } = visit;
  await page.getByRole('link', { name: new RegExp(`^${child}`) }).click();
  await arriveAt(page, child);
  await check(visit, 'family-before');
  await page.getByRole('link', { name: 'Make a referral' }).click();
  await arriveAt(page, /^Refer to Fathers/);
  await page.getByRole('button', { name: 'Check the referral' }).click();
  await page.getByText('There is a problem').waitFor();
  await check(visit, 'refer-nothing-entered');
  await fillReferral(visit);
  await answerProgramme(visit);
  await page.getByText(/^Saved at/).waitFor();
  await pressAgain(page, 'Check the referral');
  await arriveAt(page, 'Check the referral before you send it');
  await check(visit, 'refer-check');
  await pressAgain(page, 'Send the referral');
  await arriveAt(page, 'The referral is sent');
  await check(visit, 'refer-sent');
  await page.getByRole('link', { name: 'Follow your referrals' }).click();
  await page.getByRole('row', { name: /20 November 2026 Referred: receiving nothing yet/ }).waitFor();
  await check(visit, 'my-referrals');
};
