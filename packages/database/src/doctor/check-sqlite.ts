import { isSafeSqlite, sqliteVersion } from '../sqlite/sqlite-version.ts';
import type { Finding } from './finding.ts';

/** Whether this runtime's SQLite keeps every commit. */
export const checkSqlite = (version = sqliteVersion()): Finding => {
  const isFine = isSafeSqlite(version);
  const words = isFine
    ? `SQLite ${version}`
    : `SQLite ${version} can lose commits. Start Waymark with the Node it brings`;
  return { check: 'sqlite', isFine, words };
};
