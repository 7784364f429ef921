import type pg from 'pg';
import { MigrationRefused } from './migration-refused.ts';

const settings = `select datcollate as collation, datlocprovider as provider, pg_encoding_to_char(encoding) as encoding
  from pg_database where datname = current_database()`;
const ofBytes: ReadonlySet<string> = new Set(['C', 'POSIX', 'C.UTF-8', 'C.utf8']);

interface DatabaseSettings {
  readonly collation: string;
  /** `c` libc, `i` ICU, `b` built in: the last always compares bytes. */
  readonly provider: string;
  readonly encoding: string;
}

/** Refuses a database that does not compare text by its bytes in UTF-8: lists would stand in another order there. */
export const requireByteOrder = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<DatabaseSettings>(settings);
  const [row] = rows;
  const isByBytes = row?.provider === 'b' || (row?.provider === 'c' && ofBytes.has(row.collation));
  if (isByBytes && row.encoding === 'UTF8') return;
  const words = "The database must be made with encoding UTF8 and locale C.UTF-8: create database … locale 'C.UTF-8'";
  throw new MigrationRefused('unsafe-database', words);
};
