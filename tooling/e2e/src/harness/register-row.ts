import type { Locator, Page } from 'playwright-core';

/** A person's row in the register that is open. */
export const registerRow = (page: Page, name: string): Locator =>
  page
    .getByRole('list', { name: 'Register' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });

/** What a row says of its mark: "Saved 6:34pm", "Waiting to send, marked 6:34pm". */
export const savedIn = (row: Locator, words: RegExp = /^Saved /): Locator =>
  row.getByRole('status').filter({ hasText: words });

/** The names of everyone in the register, in its order. */
export const namesInRegister = async (page: Page): Promise<readonly string[]> => {
  const list = page.getByRole('list', { name: 'Register' });
  await list.waitFor();
  return await list.getByRole('heading', { level: 2 }).allTextContents();
};

/** Opens the register of a session from the first page of a facilitator. */
export const openRegister = async (page: Page, group: RegExp): Promise<void> => {
  await page.getByRole('link', { name: group }).click();
  await page.getByRole('list', { name: 'Register' }).waitFor();
};
