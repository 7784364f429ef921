// @vitest-environment node
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const firstPageBudget = 150_000;
let folder = '';
let page = '';
let styles = '';
let chunks: readonly Rolldown.OutputChunk[] = [];

const assets = async (ending: string): Promise<readonly string[]> =>
  (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith(ending));

const chunkOf = (module: string): Rolldown.OutputChunk => {
  const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
  if (chunk === undefined) throw new Error(`no chunk was made for ${module}`);
  return chunk;
};

/** The chunks that a browser fetches before it can run these: their static imports, and theirs. */
const neededBy = (of: readonly Rolldown.OutputChunk[]): ReadonlySet<Rolldown.OutputChunk> => {
  const needed = new Set(of);
  for (const { imports } of needed) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) needed.add(chunk);
  }
  return needed;
};

const compressed = (of: Iterable<Rolldown.OutputChunk>): number =>
  [...of].reduce((sum, { code }) => sum + gzipSync(code).length, 0);

/** Everything of one screen as the first page that is opened: the entry, the application, the screen. */
const openedFirst = (screen: string) => neededBy([chunkOf('index.html'), chunkOf('/src/start.tsx'), chunkOf(screen)]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-web-'));
  // What is built under the `test` that vitest sets is React for development, which nobody is sent.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({
    configFile: fileURLToPath(new URL('../vite.config.ts', import.meta.url)),
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: true },
  });
  if (!('output' in built)) throw new Error('one build makes one output');
  chunks = built.output.filter((file) => file.type === 'chunk');
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

  it.each([
    ['a facilitator’s Today', '/today/today-screen.tsx'],
    ['signing in', '/sign-in/sign-in-screen.tsx'],
    ['entering a demonstration', '/sign-in/enter-as-screen.tsx'],
  ])('stays within the budget for the first page, all that %s needs counted (design.md section 10)', (_, screen) => {
    const needed = openedFirst(screen);
    expect(needed.size).toBeGreaterThan(10);
    expect(compressed(needed)).toBeLessThan(firstPageBudget);
  });

  it('names in the page every script that the application needs, and no other', () => {
    const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
    const needed = neededBy([chunkOf('index.html'), chunkOf('/src/start.tsx')]);
    expect(new Set(named)).toEqual(new Set([...needed].map(({ fileName }) => fileName)));
  });

  it('brings the library of the schemas only to screens that hold a programme’s forms', () => {
    const holds = (screen: Rolldown.OutputChunk, module: string) =>
      [...neededBy([screen])].some(({ moduleIds }) => moduleIds.some((id) => id.includes(module)));
    const screens = chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith('-screen.tsx'));
    const withSchemas = screens.filter((screen) => holds(screen, '/node_modules/zod/'));
    expect(screens.length).toBeGreaterThan(20);
    const without = withSchemas.filter((screen) => !holds(screen, '/apps/web/src/plugins.ts'));
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('leaves the gallery out', async () => {
    expect(await readdir(folder)).not.toContain('gallery.html');
    const scripts = await Promise.all(
      (await assets('.js')).map((name) => readFile(join(folder, 'assets', name), 'utf8')),
    );
    expect(scripts.join('')).not.toContain('Bell and Reyes');
  });
});
