import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';
import { type Account, postgresAccount } from './postgres-account.ts';
import { ancestors, postgresBinaries, reachableByOthers } from './postgres-binaries.ts';

export interface PostgresServer {
  /** `postgres://…/postgres`: connect here to make a database of one's own. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

// Nothing here outlives the run, so nothing needs to reach the disk.
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  dynamic_shared_memory_type: 'mmap',
};

/** Starts a PostgreSQL of this run's own: new data folder, random port, text compared by its bytes (C.UTF-8). */
export async function startPostgres(): Promise<PostgresServer> {
  const account = postgresAccount();
  const folder = makeFolder(account);
  const bin = path.join(reachableByOthers(postgresBinaries(), folder), 'bin');
  const data = path.join(folder, 'data');
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const cluster = ['--username=waymark', '--auth=trust', '--no-sync', `--pgdata=${data}`];
  execFileSync(path.join(bin, 'initdb'), [...cluster, ...locale], { ...account, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await freePort();
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...account,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = (): boolean => child.kill('SIGQUIT');
  process.once('exit', kill);
  await ready(child);
  return {
    url: `postgres://waymark@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.removeListener('exit', kill);
      const ended = once(child, 'exit');
      // Immediate shutdown: connections that tests left open do not hold it up.
      kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function makeFolder({ uid, gid }: Account): string {
  const isOpen = ancestors(tmpdir()).every((above) => (statSync(above).mode & 0o001) !== 0);
  const folder = mkdtempSync(path.join(uid === undefined || isOpen ? tmpdir() : '/tmp', 'waymark-postgres-'));
  if (uid === undefined || gid === undefined) return folder;
  chmodSync(folder, 0o755);
  chownSync(folder, uid, gid);
  return folder;
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = `${log}${text}`.slice(-4000);
      if (text.includes('ready to accept connections')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended with exit code ${code}:\n${log}`)));
  });
}
