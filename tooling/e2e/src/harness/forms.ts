import type { Page } from 'playwright-core';

/** Chooses an answer to a question, by the words of both. */
export const choose = async (page: Page, question: string | RegExp, answer: string | RegExp): Promise<void> => {
  await page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).first().check();
};

/** Types a day, `2026-12-01`, into the three boxes of a date. */
export const enterDay = async (page: Page, label: string | RegExp, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  const group = page.getByRole('group', { name: label });
  await group.getByLabel('Day', { exact: true }).fill(date);
  await group.getByLabel('Month', { exact: true }).fill(month);
  await group.getByLabel('Year', { exact: true }).fill(year);
};

/** Waits until a page with this heading is there. */
export const arriveAt = async (page: Page, title: string | RegExp): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
};

/**
 * Presses a button that another press of the same button has brought: one that comes within a second is taken for the
 * first (S2), so that second is waited out.
 */
export const pressAgain = async (page: Page, name: string): Promise<void> => {
  const since = await page.evaluate(() => performance.now());
  await page.waitForFunction((from) => performance.now() - from > 1000, since);
  await page.getByRole('button', { name, exact: true }).click();
};
