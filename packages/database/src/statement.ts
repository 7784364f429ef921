import type { Db, ReadDb } from './store.ts';

/**
 * A statement that is prepared once per connection, at its first use after the migrations.
 * `find(unit).execute({ id })` runs it; its placeholders are drizzle's `sql.placeholder`.
 */
export const statement = <On extends Db | ReadDb, Prepared>(build: (db: On) => Prepared) => {
  const byConnection = new WeakMap<object, Prepared>();
  return (handle: { readonly db: On }): Prepared => {
    const { db } = handle;
    const known = byConnection.get(db);
    if (known !== undefined) return known;
    const prepared = build(db);
    byConnection.set(db, prepared);
    return prepared;
  };
};
