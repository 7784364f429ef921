import { describe, expect, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { arriveAt, pressAgain } from './harness/forms.ts';
import { useJourney, type Visit } from './harness/use-journey.ts';

const journey = useJourney('coordinator');

/** The second in the order: whoever comes first has a child on a plan as well, and waits longer. */
const name = 'Wayne Rafiq';

const openOffer = async ({ page }: Visit): Promise<void> => {
  await page.getByRole('link', { name: `Offer a place to ${name}` }).click();
  await arriveAt(page, `Offer a place to ${name}`);
};

describe('S16 a coordinator', () => {
  it('reads why the order is as it is, and offers out of it with a reason; S19 a page from before offers nothing twice', async () => {
    const [one, other] = [await journey.visit(), await journey.visit()];
    for (const visit of [one, other]) {
      await visit.enter('Joan Sutcliffe');
      await arriveAt(visit.page, 'Waiting');
    }
    const { page } = one;
    const row = page.getByRole('row', { name: new RegExp(`^2\\. ${name}`) });
    await row.locator('summary').click();
    await checkPage(journey, one, 'waiting-why');
    await openOffer(other);
    await openOffer(one);
    await page.getByRole('button', { name: 'Offer the place' }).click();
    await page.getByText('This person has place 2 in the order').waitFor();
    await checkPage(journey, one, 'offer-out-of-order');
    await page.getByLabel('Why this person before those who come earlier?').fill('Released that week');
    await pressAgain(page, 'Offer the place');
    await page.getByText('The place is offered').waitFor();
    await page.getByRole('row', { name: new RegExp(`^${name}.*Offered: `) }).waitFor();
    await checkPage(journey, one, 'waiting-offered');
    await page.getByRole('link', { name: 'Offers and their answers' }).click();
    await page.getByRole('link', { name: `Record the answer of ${name}` }).waitFor();
    await checkPage(journey, one, 'offers');
    await other.page.getByRole('button', { name: 'Offer the place' }).click();
    await other.page.getByRole('alert').first().waitFor();
    await checkPage(journey, other, 'offer-outrun');
    expect(await other.page.getByText('The place is offered').count()).toBe(0);
  });

  it('S15 records the answer: the place is given, the wait is over, and the group expects one more', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Joan Sutcliffe');
    await page.getByRole('link', { name: `Record the answer of ${name}` }).click();
    await arriveAt(page, `What did ${name} answer?`);
    await page.getByRole('button', { name: 'Save the answer' }).click();
    await page.getByText('Choose the answer').first().waitFor();
    await checkPage(journey, visit, 'answer-errors');
    await page.getByLabel('Accepted', { exact: true }).check();
    await pressAgain(page, 'Save the answer');
    await page.getByText('The place is given').waitFor();
    await page.getByRole('row', { name: new RegExp(name) }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Groups' }).click();
    await page.getByRole('link', { name: /Wednesday group/ }).click();
    await page.getByRole('link', { name }).waitFor();
    await checkPage(journey, visit, 'group-with-place');
  });

  it('decides about a new referral, and what was typed is kept where something is missing', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Joan Sutcliffe');
    await page.getByRole('link', { name: 'New referrals' }).click();
    await arriveAt(page, 'New referrals');
    await page
      .getByRole('row', { name: /Referred/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('heading', { name: 'Decide' }).waitFor();
    await page.getByLabel('Ask the referrer for more').check();
    await page.getByRole('button', { name: 'Save the decision' }).click();
    await page.getByText('There is a problem').waitFor();
    await checkPage(journey, visit, 'referral-to-decide');
    expect(await page.getByLabel('Ask the referrer for more').isChecked()).toBe(true);
    await page.getByRole('textbox', { name: /^What/ }).fill('Which days can he come?');
    await pressAgain(page, 'Save the decision');
    await page.getByText('The referrer is asked').waitFor();
  });
});
