import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../../../docs/images/', import.meta.url));

/** Keeps what is in sight as a picture of the README, where WAYMARK_PICTURES=1 asks for it; else leaves the tree as it is. */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  if (process.env['WAYMARK_PICTURES'] !== '1') return;
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
};
