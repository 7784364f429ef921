import { bench } from './bench.mjs';
import { environment } from './environment.mjs';
import { ensureInstalled } from './install.mjs';
import { bringOwnNode, PlatformError } from './platform.mjs';
import { say, sayOnStandardError } from './say.mjs';
import { start } from './start.mjs';
import { test } from './test.mjs';
import { tool } from './tool.mjs';
import { verify } from './verify.mjs';

const commands = {
  start,
  test,
  verify,
  bench,
  requirements: tool('tooling/requirements/src/main.ts'),
  waymark: tool('apps/server/src/main.ts'),
};

/** Runs one command with what follows it, after making sure that everything is installed; gives its exit code. */
export async function runCommand([name, ...given]) {
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  // `pnpm run x -- --json` hands on the two dashes, npm takes them away.
  const args = given[0] === '--' ? given.slice(1) : given;
  if (args.includes('--json')) sayOnStandardError();
  if (command === undefined) {
    say(`Usage: node tooling/run.mjs ${Object.keys(commands).join('|')} [arguments]`);
    return 2;
  }
  try {
    const installed = await ensureInstalled();
    if (installed !== 0) return installed;
    return await command(args, environment(bringOwnNode()));
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    say(error.message);
    return 1;
  }
}
