import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, scratch } from './root.mjs';
import { say, shownStreams } from './say.mjs';

const stamp = path.join(scratch, 'installed');

/** Installs exactly what the lockfile says, unless that is what is there already; gives the exit code. */
export async function ensureInstalled() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 0;
  const began = Date.now();
  say('… installing packages (a minute or two the first time)');
  rmSync(stamp, { force: true });
  const code = await pnpm(['install', '--frozen-lockfile']);
  if (code !== 0) {
    say(`✗ installing failed (exit code ${code}): see above. Is the npm registry within reach?`);
    return code;
  }
  mkdirSync(scratch, { recursive: true });
  writeFileSync(stamp, wanted);
  say(`✓ packages installed  ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return 0;
}

function pnpm(args) {
  const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return new Promise((resolve) => {
    // CI=true: never ask, nobody may be there to answer.
    const child = spawn('npx', ['--yes', packageManager, ...args], {
      cwd: root,
      stdio: shownStreams(),
      env: { ...process.env, CI: 'true' },
    });
    child.on('error', () => {
      say('npx was not found. It comes with npm: install npm and run this again.');
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** One hash over everything that decides what an install puts in place. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]) {
    hash.update(`\n${file}\n`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function manifests() {
  const houses = ['apps', 'packages', 'plugins', 'tooling'].filter((house) => existsSync(path.join(root, house)));
  const rooms = houses.flatMap((house) => readdirSync(path.join(root, house)).map((room) => `${house}/${room}`));
  return ['package.json', ...rooms.sort().map((room) => `${room}/package.json`)].filter((file) =>
    existsSync(path.join(root, file)),
  );
}
