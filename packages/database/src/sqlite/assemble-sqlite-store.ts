import type { DatabaseSync } from 'node:sqlite';
import { drizzle } from 'drizzle-orm/node-sqlite';
import { refuseInUnit } from '../current-unit.ts';
import { runEffects } from '../run-effects.ts';
import type { Db, Store, StoreOptions, Unit } from '../store.ts';
import type { Checkpointer } from './checkpointer.ts';
import { GroupCommit } from './group-commit.ts';
import { GuardedClient } from './guarded-client.ts';
import type { Pace } from './pace.ts';
import type { ReadingClient } from './reading-client.ts';
import { SqliteChain } from './sqlite-chain.ts';
import { sqliteTrail } from './sqlite-trail.ts';
import { UnitRunner } from './unit-runner.ts';
import { type Committed, waitingUnit } from './waiting.ts';
import { WriteQueue } from './write-queue.ts';
import { WriterTransaction } from './writer-transaction.ts';

/**
 * drizzle asks its client for `prepare` alone; the SQLite builder answers the calls of the narrowed PostgreSQL type.
 * `jit` makes a mapper for each statement once, from its columns' names, and rows of one shape.
 */
const asDb = (client: unknown): Db => drizzle({ client: client as DatabaseSync, jit: true }) as unknown as Db;

export interface SqliteParts {
  readonly writer: DatabaseSync;
  readonly reader: ReadingClient;
  readonly pace: Pace;
  /** None where SQLite writes the log back by itself: what is thrown away is not waited for. */
  readonly checkpointer?: Checkpointer | undefined;
}

/** Puts a store together from its connections, which it then owns. */
export const assembleSqliteStore = (
  { writer, reader, pace, checkpointer }: SqliteParts,
  options: StoreOptions,
): Store => {
  const transaction = new WriterTransaction(writer, options.isThrownAway);
  const chain = new SqliteChain(writer, options.auditKey);
  const db = asDb(new GuardedClient(writer, () => runner.active()));
  const runner = new UnitRunner({ transaction, chain, now: options.now, db });
  const queue = new WriteQueue(transaction, new GroupCommit(transaction, chain, runner, pace.groupMs), pace, () =>
    checkpointer?.look(),
  );
  const readDb = asDb(reader);
  const close = async (): Promise<void> => {
    await queue.close();
    await checkpointer?.close();
    reader.close();
    writer.close();
  };
  let closing: Promise<void> | undefined;
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
    trail: sqliteTrail((sql) => reader.prepareUnchecked(sql)),
    write: async <T>(work: (unit: Unit) => Promise<T>) => {
      refuseInUnit('nested');
      const { value, effects } = await new Promise<Committed<T>>((resolve, reject) =>
        queue.submit(waitingUnit(work, { resolve, reject })),
      );
      runEffects(effects, options.onEffectFailure);
      return value;
    },
    note: async (note) => {
      refuseInUnit('nested');
      await new Promise<void>((resolve, reject) => queue.submit({ note, resolve, reject }));
    },
    close: () => (closing ??= close()),
  };
};
