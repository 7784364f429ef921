import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';

const built = join(import.meta.dirname, '../../../apps/server/dist');

/** Runs the built server on an empty real database until it has said its address; answers the address. */
const whileRunning = async (work: (origin: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-built-'));
  const place = { WAYMARK_DATA: join(folder, 'data'), WAYMARK_KEY_FILE: join(folder, 'key.json'), WAYMARK_PORT: '0' };
  const server = spawn(process.execPath, [join(built, 'main.js'), 'start', '--real'], {
    env: { ...process.env, ...place },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      const [origin] = line.match(/http:\/\/localhost:\d+/) ?? [];
      if (origin === undefined) continue;
      await work(origin);
      break;
    }
    server.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  } finally {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
};

describe('the built server', () => {
  it('finds its migrations, the web app and its own files from where it was built to, and ends when asked to', async () => {
    expect.assertions(3);
    await whileRunning(async (origin) => {
      expect((await fetch(`${origin}/readyz`)).status).toBe(200);
      expect(await (await fetch(`${origin}/`)).text()).toContain('<script');
    });
  });

  it('names in its traces files that are among the sources', () => {
    const maps = readdirSync(built).filter((name) => name.endsWith('.js.map'));
    const named = maps.flatMap((name) => {
      const { sources } = JSON.parse(readFileSync(join(built, name), 'utf8')) as { readonly sources: string[] };
      return sources.map((source) => resolve(dirname(join(built, name)), source));
    });
    expect(named.some((path) => path.endsWith('packages/core/src/verbs/perform.ts'))).toBe(true);
    expect(named.filter((path) => path.includes('/src/') && !existsSync(path))).toEqual([]);
  });
});
