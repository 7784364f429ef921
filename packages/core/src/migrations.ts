import { fileURLToPath } from 'node:url';
import type { MigrationSet } from '@waymark/database';

/** The core's committed migrations. */
export const coreMigrations: MigrationSet = {
  owner: 'core',
  folder: fileURLToPath(new URL('../migrations/sqlite', import.meta.url)),
};
