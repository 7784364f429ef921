import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type Ceiling, ceiling } from './ceiling.ts';
import { type Manifest, manifestSchema, screensOf, scriptFiles } from './script-files.ts';

const web = fileURLToPath(new URL('../../../apps/web', import.meta.url));
/** Kilobytes of a thousand bytes, compressed (design.md section 10). */
const most = 150;

/**
 * Builds the web app in a folder of its own and weighs the script of the first page (signing in), of the first page of a
 * worker (today); beside it, without a budget, whichever screen is heaviest when it is the first one opened.
 */
export const measureScript = (): Ceiling[] => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    const vite = join(web, 'node_modules/vite/bin/vite.js');
    execFileSync(process.execPath, [vite, 'build', '--manifest', '--outDir', folder, '--logLevel', 'error'], {
      cwd: web,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')));
    const weigh = weigher(folder, manifest);
    const screens = screensOf(manifest).map((screen) => ({ screen, kilobytes: weigh(screen) }));
    const [heaviest] = screens.sort((a, b) => b.kilobytes - a.kilobytes);
    if (heaviest === undefined) throw new Error('No screen was built');
    const told = `the heaviest screen opened first, ${heaviest.screen}: ${heaviest.kilobytes.toFixed(0)} kB`;
    return [
      ceiling('script of the first page, signing in', 'kB', weigh('src/sign-in/sign-in-screen.tsx'), most),
      ceiling(`script of the first page, today (${told})`, 'kB', weigh('src/today/today-screen.tsx'), most),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Weighs a screen opened first: what starts the app, and the screen, compressed file by file as they are sent. */
const weigher = (folder: string, manifest: Manifest) => {
  const bytes = new Map<string, number>();
  const bytesOf = (file: string): number => {
    const known = bytes.get(file) ?? gzipSync(readFileSync(join(folder, file))).length;
    bytes.set(file, known);
    return known;
  };
  return (screen: string): number =>
    scriptFiles(manifest, ['index.html', 'src/start.tsx', screen]).reduce((sum, file) => sum + bytesOf(file), 0) / 1000;
};
