import { constants, DatabaseSync } from 'node:sqlite';
import { ReadingClient, type ReadLog } from './reading-client.ts';

const reading: ReadonlySet<number> = new Set([
  constants.SQLITE_SELECT,
  constants.SQLITE_READ,
  constants.SQLITE_FUNCTION,
  constants.SQLITE_RECURSIVE,
]);

/**
 * Opens a reading connection. A statement that reads a table of `personal` and not `reach` is refused when it is
 * prepared (design.md section 5), so that a query without the access predicate cannot run even once.
 */
export const openReader = (path: string, personal: ReadonlySet<string>): ReadingClient => {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  database.exec('pragma query_only = on');
  database.exec('pragma trusted_schema = off');
  const log: ReadLog = { tables: new Set(), asksReach: false };
  database.setAuthorizer((action, table, column) => {
    if (!reading.has(action)) return constants.SQLITE_DENY;
    if (action === constants.SQLITE_READ && table !== null) {
      log.tables.add(table.toLowerCase());
      log.asksReach ||= (table === 'reach' || table === 'barred') && column === 'staff_id';
    }
    return constants.SQLITE_OK;
  });
  return new ReadingClient(database, log, personal);
};
