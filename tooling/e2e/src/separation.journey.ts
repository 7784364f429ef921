import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { useJourney, type Visit } from './harness/use-journey.ts';

const journey = useJourney('separation');

/** Everything of her side of the family of the story, the children's names included. */
const herSide = [
  'Amy',
  'Leo',
  'Mia',
  '07700',
  'library card',
  'Alice Thornton',
  'Thornton',
  'separation',
  'Civic Centre',
];

const addressOf = async (page: Page, name: RegExp): Promise<string> =>
  (await page.getByRole('link', { name }).first().getAttribute('href')) ?? '';

const addresses = { family: '', contact: '', childContact: '', alert: '' };

const expectNothingOfHer = async ({ page }: Visit): Promise<void> => {
  const text = `${await page.title()} ${page.url()} ${await page.locator('body').textContent()}`;
  for (const word of herSide) expect(text).not.toContain(word);
};

describe('S28 his facilitator learns nothing of her', () => {
  beforeAll(async () => {
    const { page, enter } = await journey.visit();
    await enter('Morgan Ellis');
    addresses.family = await addressOf(page, /^Leo Harper/);
    addresses.alert = await addressOf(page, /^Answer/);
    await page.goto(addresses.family);
    addresses.contact = await addressOf(page, /card of Amy Harper/);
    addresses.childContact = await addressOf(page, /card of Leo Harper/);
  });

  it('S28 opens links of her side and meets a page that is not there', async () => {
    const visit = await journey.visit();
    await visit.enter('Sam Okafor');
    const { page } = visit;
    for (const kind of ['family', 'alert'] as const) {
      expect(addresses[kind]).toMatch(/^\//);
      await page.goto(addresses[kind]);
      await page.getByText('There is no such record for you').waitFor();
      await expectNothingOfHer(visit);
      await checkPage(journey, visit, `not-there-${kind}`);
    }
    for (const kind of ['contact', 'childContact'] as const) {
      await page.goto(addresses[kind]);
      await page.getByRole('button', { name: 'Open the card' }).click();
      await page.getByText('There is no such record for you').waitFor();
      await expectNothingOfHer(visit);
      await checkPage(journey, visit, `not-there-${kind}`);
    }
    await page.goto('/tonight');
    await page.getByRole('alert').waitFor();
    await expectNothingOfHer(visit);
    await checkPage(journey, visit, 'not-there-tonight');
  });

  it('S28 searches for the family and finds him alone', async () => {
    const visit = await journey.visit();
    await visit.enter('Sam Okafor');
    const { page } = visit;
    await page.getByRole('searchbox', { name: 'Find a person' }).fill('Harper');
    await page.getByRole('searchbox', { name: 'Find a person' }).press('Enter');
    await page.getByText('1 person found.').waitFor();
    await page.getByText('Daniel Harper').first().waitFor();
    await expectNothingOfHer(visit);
    await checkPage(journey, visit, 'search');
    expect(page.url()).not.toContain('Harper');
  });

  it('S28 sees him in the register without a word on her or the children', async () => {
    const visit = await journey.visit();
    await visit.enter('Sam Okafor');
    await visit.page.getByRole('link', { name: /Thursday group/ }).click();
    await visit.page.getByRole('heading', { level: 2, name: 'Daniel Harper', exact: true }).waitFor();
    await expectNothingOfHer(visit);
  });
});
