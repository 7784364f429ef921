/** The engine this process speaks, read once: one process is one dialect. */
export type Dialect = 'sqlite' | 'pg';

export const dialect: Dialect = process.env['WAYMARK_DIALECT'] === 'pg' ? 'pg' : 'sqlite';

/**
 * Picks this process's form. PostgreSQL's types are the canonical ones, so that what only SQLite
 * can do does not compile; at run time the SQLite form is driven through the same builder calls.
 */
export const either = <P>(forPg: P, forSqlite: unknown): P => (dialect === 'pg' ? forPg : (forSqlite as P));
