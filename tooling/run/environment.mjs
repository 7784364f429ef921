import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, scratch } from './root.mjs';

// turbo starts package scripts through a program named after the package manager. Node runs them itself,
// without the network look-ups pnpm makes first, so a build also works on a machine that is offline.
const scriptRunner = '#!/bin/sh\nshift\nexec node --run "$@"\n';

/** The environment of every step: the repository's own Node and tools first in PATH, no telemetry. */
export function environment(node) {
  const shims = path.join(scratch, 'bin');
  mkdirSync(shims, { recursive: true });
  writeFileSync(path.join(shims, 'pnpm'), scriptRunner);
  chmodSync(path.join(shims, 'pnpm'), 0o755);
  return {
    ...process.env,
    PATH: [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter),
    WAYMARK_SHIMS: shims,
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
  };
}
