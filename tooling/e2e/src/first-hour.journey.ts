import { describe, expect, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { useJourney } from './harness/use-journey.ts';

const journey = useJourney('first-hour');

describe('S35 the first hour', () => {
  it('S35 the first address offers every kind of staff, and no password', async () => {
    const visit = await journey.visit();
    const { page } = visit;
    await page.goto(journey.address());
    await page.getByRole('heading', { name: 'Enter as one of the invented staff' }).waitFor();
    await checkPage(journey, visit, 'enter-as');
    expect(await page.getByRole('button', { name: /^Enter as / }).count()).toBeGreaterThan(10);
    await page.getByRole('link', { name: 'Sign in with a password instead' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await checkPage(journey, visit, 'sign-in');
  });

  it.each([
    ['Sam Okafor', 'Today'],
    ['Morgan Ellis', 'My children'],
    ['Alice Thornton', 'Tonight'],
    ['Peter Lund', 'Figures'],
  ])('S35 %s finds the story on the first page', async (name, title) => {
    const visit = await journey.visit();
    await visit.enter(name);
    await visit.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await checkPage(journey, visit, `first-${title.toLowerCase().replace(' ', '-')}`);
  });
});
