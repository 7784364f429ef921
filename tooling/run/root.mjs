import path from 'node:path';

/** The root of the repository, absolute. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Where the runner keeps what may be thrown away: its stamp, caches, the report of the last test run. */
export const scratch = path.join(root, 'node_modules/.waymark');
