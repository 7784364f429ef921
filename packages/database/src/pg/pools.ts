import pg from 'pg';

/** Two pools: one for both would hang for ever once every connection holds a unit that waits for a read. */
export interface Pools {
  readonly units: pg.Pool;
  readonly reads: pg.Pool;
  close(): Promise<void>;
}

const connections = 10;
/** A unit that waits for something else is ended by the server, so that its locks do not stay. */
const idleUnitMs = 10_000;

const ignore = (): void => undefined;

/** A killed backend fails the query that runs on it; without a listener it would end the process as well. */
const survive = (pool: pg.Pool): pg.Pool => {
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
};

/** Opens the pools lazily; numbers come back as numbers on every connection of the process. */
export const openPools = (connectionString: string): Pools => {
  for (const type of [pg.types.builtins.INT8, pg.types.builtins.NUMERIC]) pg.types.setTypeParser(type, Number);
  const units = survive(
    new pg.Pool({ connectionString, max: connections, idle_in_transaction_session_timeout: idleUnitMs }),
  );
  const reads = survive(new pg.Pool({ connectionString, max: connections }));
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await Promise.all([units.end(), reads.end()]);
  };
  return { units, reads, close: () => (closing ??= close()) };
};
