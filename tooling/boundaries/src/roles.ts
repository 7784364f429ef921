/** One place in the house and what its files may import. */
export interface Role {
  /** Regular expression from the root of the repository; `<id>` stands for the folder of one plugin. */
  readonly path: string;
  /** Roles it may import as it likes; files of its own role are always among them. */
  readonly may?: readonly string[];
  /** Roles it may name in `import type` only. */
  readonly types?: readonly string[];
  /** Packages from the registry; `any` leaves the choice to its package.json. */
  readonly npm?: readonly string[] | 'any';
  /** Packages from the registry it may name in `import type` only. */
  readonly npmTypes?: readonly string[];
  /** Modules of Node: all, none, or these. */
  readonly node?: boolean | readonly string[];
}

const programmes = ['plugin/shared', 'plugin/server', 'plugin/web'];
const api = ['plugin-api/shared', 'plugin-api/server', 'plugin-api/web'];

/**
 * Who may import whom: the matrix of the design, one row a role. Where both sides belong to a plugin it must be
 * the same one.
 */
export const roles: Readonly<Record<string, Role>> = {
  contracts: { path: '^packages/contracts/(?:src|test)/', npm: ['zod', 'uuid'] },
  kit: { path: '^packages/kit/(?:src|test)/', may: ['contracts'], npm: ['zod', 'drizzle-orm'], node: ['crypto'] },
  'plugin-api/shared': { path: '^packages/plugin-api/src/shared/', may: ['contracts'], npm: ['zod'] },
  'plugin-api/server': {
    path: '^packages/plugin-api/src/server/',
    may: ['contracts', 'kit', 'plugin-api/shared'],
    npm: ['zod'],
    npmTypes: ['hono'],
  },
  'plugin-api/web': {
    path: '^packages/plugin-api/src/web/',
    may: ['contracts', 'plugin-api/shared'],
    npm: ['zod'],
    npmTypes: ['react', '@tanstack/react-query'],
  },
  database: {
    path: '^packages/database/(?:src|test)/',
    may: ['contracts', 'kit'],
    npm: ['zod', 'drizzle-orm', 'pg'],
    node: true,
  },
  core: {
    path: '^packages/core/(?:src|test)/',
    may: ['contracts', 'kit', 'database'],
    types: ['plugin-api/shared', 'plugin-api/server'],
    npm: ['zod', 'drizzle-orm', 'double-metaphone'],
    node: ['crypto', 'path', 'url'],
  },
  host: {
    path: '^packages/host/(?:src|test)/',
    may: ['contracts', 'database', 'core', 'plugin-api/shared', 'plugin-api/server'],
    npm: ['zod'],
    node: true,
  },
  demonstration: {
    path: '^packages/demonstration/(?:src|test)/',
    may: ['contracts', 'kit', 'database', 'core'],
    npm: ['drizzle-orm'],
  },
  interop: {
    path: '^packages/interop/(?:src|test)/',
    may: ['contracts'],
    npm: ['zod', 'sax', 'csv-parse', 'yauzl'],
    node: true,
  },
  documents: { path: '^packages/documents/(?:src|test)/', may: ['contracts'], npm: ['zod'], node: true },
  ui: { path: '^packages/ui/(?:src|test)/', may: ['contracts'], npm: ['react', 'react-dom'] },
  'plugin-testkit': {
    path: '^packages/plugin-testkit/(?:src|test)/',
    may: ['contracts', 'database', 'core', 'host', ...api],
    npm: ['zod', 'vitest', 'fast-check'],
    node: true,
  },
  'plugin/shared': { path: '^plugins/<id>/src/shared/', may: ['contracts', 'plugin-api/shared'], npm: ['zod'] },
  'plugin/server': {
    path: '^plugins/<id>/src/server/',
    may: ['contracts', 'kit', 'plugin-api/shared', 'plugin-api/server', 'plugin/shared'],
    npm: ['zod', 'hono', 'drizzle-orm'],
  },
  'plugin/web': {
    path: '^plugins/<id>/src/web/',
    may: ['contracts', 'ui', 'plugin-api/shared', 'plugin-api/web', 'plugin/shared'],
    types: ['plugin/server'],
    npm: ['react', 'react-hook-form', '@tanstack/react-query', '@tanstack/react-router'],
  },
  'plugin/test': {
    path: '^plugins/<id>/test/',
    may: ['contracts', 'kit', 'ui', ...api, ...programmes],
    npm: ['zod', 'react', 'react-dom'],
  },
  server: {
    path: '^apps/server/(?:src|test)/',
    may: [
      ...['contracts', 'kit', 'database', 'core', 'demonstration', 'host', 'interop', 'documents'],
      ...['plugin-api/shared', 'plugin-api/server', 'plugin/shared', 'plugin/server'],
    ],
    npm: 'any',
    node: true,
  },
  web: {
    path: '^apps/web/(?:src|test|gallery)/',
    may: ['contracts', 'ui', 'plugin-api/shared', 'plugin-api/web', 'plugin/shared', 'plugin/web'],
    npm: 'any',
  },
  'build settings': {
    path: '^(?:apps|packages|plugins)/[^/]+/(?:[^/]+\\.config\\.ts$|vite/)',
    npm: 'any',
    node: true,
  },
  tooling: {
    path: '^tooling/',
    may: [
      ...['contracts', 'kit', 'database', 'core', 'host', 'interop', 'documents', 'ui', 'plugin-testkit'],
      ...[...api, ...programmes, 'plugin/test', 'server', 'web', 'build settings'],
    ],
    npm: 'any',
    node: true,
  },
};

/** What a test may import beyond its role; Node's modules are open to every test. */
export const inTests = {
  npm: ['vitest', 'fast-check', 'drizzle-kit', 'axe-core', '@testing-library/react', '@testing-library/user-event'],
  /** A programme proves itself against the conformance kit. */
  may: { plugin: ['plugin-testkit'] } as Readonly<Record<string, readonly string[]>>,
};

/** Files that are tests, or that exist for tests only. */
export const testFiles =
  /\.(?:test|journey|test-support)\.tsx?$|^packages\/[^/]+\/src\/testing\/|^[^/]+\/[^/]+\/test\//;

/** Helpers for tests: only test files, the conformance kit and tooling may import them. */
export const testHelpers = /^packages\/[^/]+\/src\/testing\//;
export const mayUseTestHelpers: readonly string[] = ['plugin-testkit', 'tooling'];

/** Rules are pure: beyond types they import other pure files, contracts and these packages, but no clock, store or table. */
export const pureRules = /^packages\/core\/src\/[^/]+\/(?:rules\.ts$|rules\/)/;
/** Packages that compute from what they are given and nothing else. */
export const purePackages = /\/(?:zod|double-metaphone)\//;
export const impure = /^packages\/(?:kit|database)\/|\/tables\.ts$|\/read\.ts$/;
