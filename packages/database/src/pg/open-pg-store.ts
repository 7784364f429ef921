import { refuseInUnit } from '../current-unit.ts';
import { asTold } from '../errors.ts';
import { runEffects } from '../run-effects.ts';
import type { Store, StoreOptions, Unit, WriteOptions } from '../store.ts';
import { auditInsert } from './audit-insert.ts';
import { pgTrail } from './pg-trail.ts';
import { openPools } from './pools.ts';
import { readingDb } from './reader.ts';
import { runPgUnit } from './unit.ts';
import { WorkInHand } from './work-in-hand.ts';

/** Opens the store on a PostgreSQL database whose migrations are applied: serializable units with retry, two pools. */
export const openPgStore = (connectionString: string, options: StoreOptions): Store => {
  const pools = openPools(connectionString);
  const inHand = new WorkInHand();
  const readDb = readingDb(pools.reads, options.personalTables);
  return {
    now: options.now,
    reader: {
      get db() {
        refuseInUnit('read-inside');
        return readDb;
      },
      get now() {
        return options.now();
      },
    },
    trail: pgTrail(pools.units, options.auditKey),
    write: async <T>(work: (unit: Unit) => Promise<T>, { isolation }: WriteOptions = {}) => {
      refuseInUnit('nested');
      const { value, effects } = await inHand.run(() => runPgUnit(pools.units, options.now, work, isolation));
      runEffects(effects, options.onEffectFailure);
      return value;
    },
    note: async (entry) => {
      refuseInUnit('nested');
      try {
        await inHand.run(() => pools.units.query(auditInsert(options.now(), entry)));
      } catch (error) {
        throw asTold(error);
      }
    },
    close: async () => {
      await inHand.finish();
      await pools.close();
    },
  };
};
