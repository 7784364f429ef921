import { describe, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { arriveAt } from './harness/forms.ts';
import { keepPicture } from './harness/keep-picture.ts';
import { useJourney } from './harness/use-journey.ts';

const journey = useJourney('guide');

/** Whose first page stands in which guide (docs/guide), and a page they often open from there. */
const guides = [
  ['facilitator', 'Sam Okafor', 'Today', 'Today'],
  ['coordinator', 'Joan Sutcliffe', 'Waiting', 'Groups'],
  ['lead-practitioner', 'Morgan Ellis', 'My children', 'Your referrals'],
  ['partner-support', 'Alice Thornton', 'Tonight', 'Tonight'],
  ['manager', 'Helen Marsh', undefined, 'Figures'],
  ['data-officer', 'Yasmin Clarke', 'Imports', 'Imports'],
  ['administrator', 'Kim Foster', 'Staff', 'Programmes'],
] as const;

describe('the guides', () => {
  it.each(guides)('show what the %s meets first, and where help is', async (role, name, first, other) => {
    const visit = await journey.visit();
    const { page } = visit;
    await visit.enter(name);
    if (first !== undefined) await arriveAt(page, first);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => document.querySelector('.waymark-state--loading') === null);
    await keepPicture(page, `guide-${role}`);
    await page.getByRole('link', { name: other, exact: true }).first().click();
    await arriveAt(page, other);
    await page.getByRole('banner').getByRole('link', { name: 'Help' }).click();
    await arriveAt(page, 'Help');
    await page.getByText('In danger now: 999. Nobody watches this system at night.').waitFor();
    await checkPage(journey, visit, `help-${role}`);
    await page.context().close();
  });
});
