import { constants, type DatabaseSync } from 'node:sqlite';
import { isOwnName } from './own-prefix.ts';

const harmless: ReadonlySet<number> = new Set([
  constants.SQLITE_SELECT,
  constants.SQLITE_READ,
  constants.SQLITE_FUNCTION,
  constants.SQLITE_RECURSIVE,
  constants.SQLITE_REINDEX,
]);
/** Actions whose first argument is the thing touched and whose second, if any, is the table it stands on. */
const ofTwoNames: ReadonlySet<number> = new Set([
  constants.SQLITE_CREATE_INDEX,
  constants.SQLITE_DROP_INDEX,
  constants.SQLITE_CREATE_TRIGGER,
  constants.SQLITE_DROP_TRIGGER,
]);
const ofOneName: ReadonlySet<number> = new Set([
  constants.SQLITE_CREATE_TABLE,
  constants.SQLITE_DROP_TABLE,
  constants.SQLITE_CREATE_VIEW,
  constants.SQLITE_DROP_VIEW,
  constants.SQLITE_INSERT,
  constants.SQLITE_UPDATE,
  constants.SQLITE_DELETE,
]);

/** SQLite's own tables, which change with every other, and the indexes it makes for itself. */
const isOfSqlite = (name: string): boolean => name.startsWith('sqlite_');

const namesOf = (action: number, first: string | null, second: string | null): readonly (string | null)[] => {
  if (action === constants.SQLITE_ALTER_TABLE) return [second];
  if (ofTwoNames.has(action)) return [first, second];
  return ofOneName.has(action) ? [first] : [null];
};

/**
 * Runs a plugin's statements under an authorizer that denies whatever touches other names than its own, however it is
 * written, and every pragma, transaction and attached file. Answers what was denied, when something was.
 */
export const execWithinPrefix = (database: DatabaseSync, sql: string, prefix: string): string | undefined => {
  let denied: string | undefined;
  const mayTouch = (name: string | null): boolean => name !== null && (isOfSqlite(name) || isOwnName(name, prefix));
  database.setAuthorizer((action, first, second) => {
    if (harmless.has(action)) return constants.SQLITE_OK;
    const outside = namesOf(action, first, second).find((name) => !mayTouch(name));
    if (outside === undefined) return constants.SQLITE_OK;
    denied ??= outside ?? 'the connection';
    return constants.SQLITE_DENY;
  });
  try {
    database.exec(sql);
    return undefined;
  } catch (error) {
    if (denied === undefined) throw error;
    return denied;
  } finally {
    database.setAuthorizer(null);
  }
};
