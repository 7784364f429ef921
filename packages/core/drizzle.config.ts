import { defineConfig } from 'drizzle-kit';

const shared = {
  schema: ['../database/src/*/tables.ts', './src/*/tables.ts'],
  out: process.env['WAYMARK_MIGRATIONS_OUT'] ?? './migrations/sqlite',
};

/** Only SQLite's migrations are committed; PostgreSQL's are generated for a test run into the folder it names. */
export default process.env['WAYMARK_DIALECT'] === 'pg'
  ? defineConfig({ ...shared, dialect: 'postgresql' })
  : defineConfig({ ...shared, dialect: 'sqlite' });
