import { execFileSync } from 'node:child_process';

/** The account PostgreSQL runs under: none of its own, unless the tests run as root, which it refuses. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** `nobody` for root, otherwise whoever runs the tests. */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }).trim());
}
