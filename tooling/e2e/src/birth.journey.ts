import { describe, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { arriveAt, choose, enterDay, pressAgain } from './harness/forms.ts';
import { useJourney } from './harness/use-journey.ts';

const journey = useJourney('birth');

describe('a birth', () => {
  it('D9 the baby who was expected goes on under the same plan with a name and an age', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter('Ngozi Adeyemi');
    await page.getByRole('link', { name: /^Unborn .*expected/ }).click();
    await page.getByRole('link', { name: /^Record the birth/ }).click();
    await arriveAt(page, /^Record the birth: Unborn/);
    await page.getByRole('button', { name: 'Record the birth' }).click();
    await page.getByText('There is a problem').waitFor();
    await checkPage(journey, visit, 'birth-nothing-entered');
    await enterDay(page, 'Date of birth', '2026-11-15');
    await page.getByLabel('Given names').fill('Isla');
    await page.getByLabel('Family name').fill('Marlow');
    await choose(page, 'Sex', 'Female');
    await pressAgain(page, 'Record the birth');
    await page.getByText('The birth is recorded').waitFor();
    await arriveAt(page, 'Isla Marlow');
    await checkPage(journey, visit, 'family-with-a-baby');
  });
});
