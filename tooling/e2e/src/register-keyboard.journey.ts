import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkPage } from './harness/check-page.ts';
import { namesInRegister, registerRow, savedIn } from './harness/register-row.ts';
import { useJourney } from './harness/use-journey.ts';

const journey = useJourney('register-keyboard');

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === element.ownerDocument.activeElement);

/** Presses Tab until something has the focus; fails where it cannot be reached. */
const tabTo = async (page: Page, locator: Locator): Promise<void> => {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isFocused(locator)) return;
    await page.keyboard.press('Tab');
  }
  expect(await isFocused(locator), 'reached with Tab').toBe(true);
};

describe('a register without a mouse', () => {
  it('S1 S18 marks, details, the rest and the end of a register are all done with the keyboard', async () => {
    const visit = await journey.visit();
    await visit.enter('Sam Okafor');
    const { page } = visit;
    await tabTo(page, page.getByRole('link', { name: /Thursday group/ }));
    await page.keyboard.press('Enter');
    const [first = '', second = '', ...others] = await namesInRegister(page);
    expect(await isFocused(page.getByRole('heading', { level: 1 }))).toBe(true);

    const row = registerRow(page, first);
    await tabTo(page, row.getByRole('button', { name: 'Attended', exact: true }));
    await page.keyboard.press('Space');
    await savedIn(row).waitFor();

    const cannot = registerRow(page, second);
    await tabTo(page, cannot.getByRole('button', { name: /^Could not attend/ }));
    await page.keyboard.press('Enter');
    const reason = cannot.getByRole('radio').first();
    await tabTo(page, reason);
    await page.keyboard.press('Space');
    await tabTo(page, cannot.getByRole('button', { name: 'Save details' }));
    await page.keyboard.press('Enter');
    await savedIn(cannot).waitFor();

    await tabTo(page, page.getByRole('button', { name: 'Finish register' }));
    await page.keyboard.press('Enter');
    const summary = page.getByRole('alert').getByRole('link');
    await summary.first().waitFor();
    expect(await summary.allTextContents()).toEqual(others.map((name) => `Record a mark for ${name}`));
    await checkPage(journey, visit, 'register-not-everyone');
    await tabTo(page, summary.first());
    await page.keyboard.press('Enter');
    expect(
      await isFocused(
        registerRow(page, others[0] ?? '')
          .getByRole('button')
          .first(),
      ),
    ).toBe(true);

    await tabTo(page, page.getByRole('button', { name: 'Everyone else attended' }));
    await page.keyboard.press('Enter');
    await page.getByText('10 expected, 10 recorded, 0 still to record').waitFor();
    await savedIn(registerRow(page, others.at(-1) ?? '')).waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Finish register' }));
    await page.keyboard.press('Enter');
    await page.getByText('The register is finished').waitFor();
    await checkPage(journey, visit, 'register-finished');
  });
});
