import { startPostgres } from './postgres-server.ts';

/** Vitest's global set-up of the project `postgres`: one server for the run, its address in WAYMARK_PG_URL. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres();
  process.env['WAYMARK_PG_URL'] = server.url;
  return server.stop;
}
