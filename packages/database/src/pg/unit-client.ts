import type pg from 'pg';
import { currentUnit, type UnitState } from '../current-unit.ts';
import { isWriting } from '../is-writing.ts';
import type { Db } from '../store.ts';
import { UnitError } from '../unit-error.ts';
import { asDb, textOf } from './as-db.ts';

/** A connection as units see it: the handle lives as long as the connection, so that statements are prepared once. */
export interface UnitClient {
  readonly db: Db;
  /** The unit whose turn it is on this connection; statements of any other are refused. */
  active: UnitState | undefined;
}

const known = new WeakMap<pg.PoolClient, UnitClient>();

/** The unit's view of a connection of the pool. */
export const unitClientOf = (client: pg.PoolClient): UnitClient => {
  const before = known.get(client);
  if (before !== undefined) return before;
  const made: UnitClient = {
    active: undefined,
    db: asDb({
      query: async (query, params) => {
        const unit = currentUnit();
        if (unit === undefined || unit !== made.active) {
          throw new UnitError('outside', 'A statement ran outside its unit of work');
        }
        if (isWriting(textOf(query))) unit.wrote = true;
        try {
          return await client.query(query as pg.QueryConfig, params);
        } catch (error) {
          unit.failure ??= error;
          throw error;
        }
      },
    }),
  };
  known.set(client, made);
  return made;
};
