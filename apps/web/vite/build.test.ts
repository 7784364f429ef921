// @vitest-environment node
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const firstScriptBudget = 150_000;
let folder = '';
let page = '';
let styles = '';

const assets = async (ending: string): Promise<readonly string[]> =>
  (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith(ending));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-web-'));
  // What is built under the `test` that vitest sets is React for development, which nobody is sent.
  vi.stubEnv('NODE_ENV', 'production');
  await build({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: true },
  });
  page = await readFile(join(folder, 'index.html'), 'utf8');
  const [sheet] = await assets('.css');
  styles = await readFile(join(folder, 'assets', sheet ?? ''), 'utf8');
}, 120_000);

afterAll(() => vi.unstubAllEnvs());
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the built web app', () => {
  it('holds nothing inline, so that a strict content security policy stands', () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/<style|style=|\son\w+=|javascript:|data:/);
    expect(styles.match(/url\([^)]*\)/g)).toBeNull();
  });

  it('has a neutral title and its own favicon', () => {
    expect(page).toContain('<title>Waymark</title>');
    expect(page).not.toMatch(/abuse|violence/i);
    expect(page).toContain('href="/favicon.svg"');
  });

  it('does not look official: no typeface, crown, crest or blue of GOV.UK', () => {
    expect(styles.match(/GDS Transport|@font-face|crown|crest/gi)).toBeNull();
    expect(styles.match(/#1d70b8|#1a65a6|#005ea5|#8eb8dc/gi)).toBeNull();
  });

  it('fetches the application while the entry looks for Temporal, and the polyfill only on demand', async () => {
    const preloaded = [...page.matchAll(/modulepreload[^>]*href="\/(assets\/[^"]+)"/g)].map(([, file]) => file ?? '');
    expect(preloaded.some((file) => file.includes('start'))).toBe(true);
    const [polyfill] = (await assets('.js')).filter((name) => name.startsWith('global'));
    expect(polyfill).toBeDefined();
    expect(page).not.toContain(polyfill);
  });

  it('stays within the budget for the first script (design.md section 10)', async () => {
    const names = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
    const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(join(folder, name))).length));
    expect(names.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(firstScriptBudget);
  });

  it('leaves the gallery out', async () => {
    expect(await readdir(folder)).not.toContain('gallery.html');
    const scripts = await Promise.all(
      (await assets('.js')).map((name) => readFile(join(folder, 'assets', name), 'utf8')),
    );
    expect(scripts.join('')).not.toContain('Bell and Reyes');
  });
});
