import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

const folder = fileURLToPath(new URL('../../../../docs/images/', import.meta.url));

/**
 * Keeps what is in sight, or one part of it, as a picture of the README, where WAYMARK_PICTURES=1 asks for it; else
 * leaves the tree as it is.
 */
export const keepPicture = async (page: Page, name: string, part?: Locator): Promise<void> => {
  if (process.env['WAYMARK_PICTURES'] !== '1') return;
  mkdirSync(folder, { recursive: true });
  const options = { path: `${folder}${name}.png`, animations: 'disabled' } as const;
  await page.evaluate(() => window.scrollTo(0, 0));
  if (part === undefined) await page.screenshot(options);
  else await part.screenshot(options);
};
