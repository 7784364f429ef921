// @vitest-environment node
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isServerCode, refuseServerCode, serverCodeInBrowser } from './refuse-server-code.ts';

let house = '';

const plant = async (files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
};

/** What the bundler says of `apps/web/src/main.ts`: nothing, or the message it stopped with. */
const bundled = async (): Promise<string> => {
  const input = join(house, 'apps/web/src/main.ts');
  try {
    await build({
      configFile: false,
      root: house,
      logLevel: 'silent',
      plugins: [refuseServerCode()],
      build: { write: false, rollupOptions: { input } },
    });
    return '';
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
};

beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), 'waymark-refuse-'));
});
afterEach(() => rm(house, { recursive: true, force: true }));

describe('refuseServerCode', () => {
  it('lets a bundle of browser code through', async () => {
    await plant({
      'apps/web/src/main.ts': "import { day } from '../../../packages/contracts/src/day.ts'; console.log(day);",
      'packages/contracts/src/day.ts': 'export const day = 1;',
    });
    expect(await bundled()).toBe('');
  });

  it.each([
    ['packages/core/src/person/read.ts'],
    ['packages/database/src/store.ts'],
    ['packages/kit/src/columns.ts'],
    ['packages/host/src/load.ts'],
    ['apps/server/src/main.ts'],
    ['plugins/some-programme/src/server/tables.ts'],
  ])('stops the build when %s is planted, and names it and its importer', async (path) => {
    await plant({
      'apps/web/src/main.ts': "import { secret } from './deep.ts'; console.log(secret);",
      'apps/web/src/deep.ts': `export { secret } from '../../../${path}';`,
      [path]: "export const secret = 'SERVER ONLY';",
    });
    const message = await bundled();
    expect(message).toContain(`${serverCodeInBrowser}: ../../../${path} is server code`);
    expect(message).toContain('apps/web/src/deep.ts must not import it');
  });

  it('sees through a name that leads to a file of the server', async () => {
    await plant({
      'apps/web/src/main.ts': "import { secret } from 'innocent'; console.log(secret);",
      'node_modules/innocent/package.json': '{"name":"innocent","type":"module","exports":"./packages/core/src/x.js"}',
      'node_modules/innocent/packages/core/src/x.js': "export const secret = 'SERVER ONLY';",
    });
    expect(await bundled()).toContain(serverCodeInBrowser);
  });

  it('lets a type through, since nothing of it reaches the browser', async () => {
    await plant({
      'apps/web/src/main.ts':
        "import type { Secret } from '../../../packages/core/src/x.ts'; const a: Secret = 1; console.log(a);",
      'packages/core/src/x.ts': 'export type Secret = number;',
    });
    expect(await bundled()).toBe('');
  });
});

describe('isServerCode', () => {
  it.each([
    '@waymark/core',
    '@waymark/kit',
    '@waymark/caring-dads/server',
    '@waymark/plugin-api/server',
    'node:fs',
    'crypto',
  ])('refuses %s by its name', (specifier) => {
    expect(isServerCode(specifier, undefined)).toBe(true);
  });

  it.each(['@waymark/ui', '@waymark/contracts', '@waymark/caring-dads/web', '@waymark/plugin-api/shared', 'react'])(
    'lets %s through',
    (specifier) => {
      expect(isServerCode(specifier, undefined)).toBe(false);
    },
  );
});
