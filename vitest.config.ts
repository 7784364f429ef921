import { defineConfig } from 'vitest/config';

const web = ['apps/web', 'packages/ui', 'packages/plugin-api/src/web', 'plugins/*/src/web'];
const left = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    passWithNoTests: true,
    // Left to itself, Vitest keeps one processor free: of two that is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          // Modules are shared within a worker in every project: each file alone would load the whole house again.
          name: 'unit',
          isolate: false,
          include: ['{apps,packages,plugins,tooling}/**/*.test.ts'],
          exclude: [...left, ...web.map((folder) => `${folder}/**`)],
          environment: 'node',
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          // The verbs and the store once more, on PostgreSQL.
          name: 'postgres',
          isolate: false,
          include: ['packages/{database,core}/**/*.{verbs,store}.test.ts'],
          exclude: left,
          environment: 'node',
          env: { WAYMARK_DIALECT: 'pg' },
          globalSetup: ['tooling/vitest/start-postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          isolate: false,
          include: [...web.map((folder) => `${folder}/**/*.test.{ts,tsx}`), '{apps,packages,plugins}/**/*.test.tsx'],
          exclude: left,
          environment: 'jsdom',
          setupFiles: ['tooling/vitest/web-clean-up.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          // One after another in one process, so that a module may hold the browser they share.
          name: 'journeys',
          include: ['tooling/e2e/src/**/*.journey.ts'],
          exclude: left,
          environment: 'node',
          fileParallelism: false,
          isolate: false,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
