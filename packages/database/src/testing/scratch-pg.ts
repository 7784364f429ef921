import pg from 'pg';

const serverUrl = (): string => {
  const server = process.env['WAYMARK_PG_URL'];
  if (server === undefined) throw new Error('The PostgreSQL tests need WAYMARK_PG_URL, which the test run sets');
  return server;
};

/** Runs statements on a database of PostgreSQL, one after another. */
export const onPg = async (connectionString: string, statements: readonly string[]): Promise<void> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

/**
 * Makes an empty place on the server that the test run started, and answers its connection string: a schema that every
 * connection looks in alone, since making a database takes a hundred times as long.
 */
export const createPgDatabase = async (): Promise<string> => {
  const name = `waymark_${crypto.randomUUID().replaceAll('-', '')}`;
  await onPg(serverUrl(), [`create schema ${name}`]);
  const location = new URL(serverUrl());
  location.searchParams.set('options', `-c search_path=${name}`);
  return location.toString();
};

/** Removes what `createPgDatabase` made. */
export const dropPgDatabase = async (location: string): Promise<void> => {
  const name = new URL(location).searchParams.get('options')?.split('=')[1];
  await onPg(serverUrl(), [`drop schema ${name} cascade`]);
};
