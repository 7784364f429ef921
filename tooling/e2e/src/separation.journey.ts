import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { useJourney, type Visit } from './harness/use-journey.ts';

const journey = useJourney('separation');

/** What only her side knows: her name, how she is reached, who works with her, what she said, where they meet. */
const herSide = ['Amy', '07700', 'library card', 'Thornton', 'eparation', 'Civic Centre'];

const addressOf = async (page: Page, name: RegExp): Promise<string> =>
  (await page.getByRole('link', { name }).first().getAttribute('href')) ?? '';

const addresses = { family: '', contact: '', childContact: '', alert: '' };

/** The same whether the record is there or not. */
const notForHim = /^(?:There is no such record for you|Your role does not allow this)$/;

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
      await page.getByRole('heading', { level: 2, name: notForHim }).waitFor();
      await expectNothingOfHer(visit);
      await checkPage(journey, visit, `not-there-${kind}`, { isProblem: true });
    }
    for (const kind of ['contact', 'childContact'] as const) {
      await page.goto(addresses[kind]);
      await page.getByRole('button', { name: 'Open the card' }).click();
      await page.getByRole('heading', { level: 2, name: notForHim }).waitFor();
      await expectNothingOfHer(visit);
      await checkPage(journey, visit, `not-there-${kind}`, { isProblem: true });
    }
    await page.goto('/tonight');
    await page.getByRole('heading', { level: 2, name: notForHim }).waitFor();
    await expectNothingOfHer(visit);
    await checkPage(journey, visit, 'not-there-tonight', { isProblem: true });
  });

  it('S28 searches for the family and finds him and the children of his referral, not her', async () => {
    const visit = await journey.visit();
    await visit.enter('Sam Okafor');
    const { page } = visit;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('searchbox', { name: 'Find a person' }).fill('Harper');
    await page.getByRole('searchbox', { name: 'Find a person' }).press('Enter');
    const found = page.getByRole('table', { name: 'People found' }).getByRole('rowheader');
    await found.first().waitFor();
    expect(await found.allTextContents()).toEqual(['Daniel Harper', 'Leo Harper', 'Mia Harper']);
    expect(await page.getByRole('link', { name: /Contact card/ }).count()).toBe(0);
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
