import { readFile } from 'node:fs/promises';

/** The bytes of one of the package's invented files. */
export const readFixture = (name: string): Promise<Uint8Array> =>
  readFile(new URL(`../../fixtures/${name}`, import.meta.url));
