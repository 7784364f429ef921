import type { Page } from 'playwright-core';

/** Enters as one of the invented staff, through the screen. */
export const enterAs = async (page: Page, name: string): Promise<void> => {
  await page.goto('/enter-as');
  await page.getByRole('button', { name: `Enter as ${name}`, exact: true }).click();
  await page.getByRole('banner').getByText(name, { exact: true }).waitFor();
};
