import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the picture of a page is left for people to look at, outside the tree; the folder is made. */
export const pictureOf = (journey: string, name: string): string => {
  const folder = join(tmpdir(), 'waymark-journeys', journey);
  mkdirSync(folder, { recursive: true });
  return join(folder, `${name}.png`);
};
