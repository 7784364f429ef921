import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pictureOf } from './pictures.ts';
import { desktop, type Journey, phone, type Visit } from './use-journey.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] };

const isLookedAt = process.env['WAYMARK_PICTURES'] === '1';

/** What axe finds wrong, one line a rule with the elements. */
const axeFindings = async (page: Page): Promise<string> => {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(axeOptions)})`);
  return violations
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(', ')})`)
    .join('\n');
};

/** Two frames on, whatever follows the width of the page has been drawn anew. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

const sidewaysPixels = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Holds a page to what holds of every page, under a name for its pictures. */
export type Check = (visit: Visit, name: string) => Promise<void>;

export interface PageCheck {
  readonly widths?: readonly { readonly width: number; readonly height: number }[];
  /** The page says that something did not come, and should. */
  readonly isProblem?: boolean;
}

/**
 * Holds a page in its present state to what holds of every page: everything has come, axe finds nothing (WCAG 2.2 AA),
 * nothing was written to the console as an error, nothing scrolls sideways, one heading, "Invented people" in sight.
 * Leaves a picture a width where `WAYMARK_PICTURES=1` asks for them.
 */
export const checkPage = async (
  { name: journey }: Journey,
  { page, faults }: Visit,
  name: string,
  { widths = [desktop, phone], isProblem = false }: PageCheck = {},
): Promise<void> => {
  const before = page.viewportSize() ?? desktop;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('.waymark-state--loading') === null);
  for (const size of widths) {
    const at = `${name} at ${size.width}`;
    await page.setViewportSize(size);
    await drawn(page);
    const findings = await axeFindings(page);
    expect.soft(findings, `${at}: ${findings}`).toBe('');
    expect.soft(await sidewaysPixels(page), `${at}: pixels to scroll sideways`).toBe(0);
    if (isLookedAt) await page.screenshot({ path: pictureOf(journey, `${name}-${size.width}`), fullPage: true });
  }
  await page.setViewportSize(before);
  expect.soft(await page.getByRole('heading', { level: 1 }).count(), `${name}: headings of the page`).toBe(1);
  expect.soft(await page.getByText('Invented people', { exact: true }).isVisible(), `${name}: invented`).toBe(true);
  expect.soft(await page.locator('.waymark-state--problem').count(), `${name}: problems`).toBe(isProblem ? 1 : 0);
  expect.soft(faults.take(), `${name}: errors in the console`).toEqual([]);
};
