import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The server as `npm start` runs it; `npm run bench` builds it first. */
export const builtServer = fileURLToPath(new URL('../../../apps/server/dist/main.js', import.meta.url));

/** A server in a process of its own. */
export interface Child {
  readonly address: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const address = /http:\/\/localhost:\d+/;

/** Starts a script that prints its address on standard output once it listens. */
export const startChild = async (
  script: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Child> => {
  const child: ChildProcess = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { stdout, pid } = child;
  if (stdout === null || pid === undefined) throw new Error('The child has no output');
  for await (const line of createInterface({ input: stdout })) {
    const [found] = line.match(address) ?? [];
    if (found === undefined) continue;
    const stop = async (): Promise<void> => {
      const closed = once(child, 'exit');
      child.kill('SIGTERM');
      await closed;
    };
    stdout.resume();
    return { address: found, pid, stop };
  }
  throw new Error(`${script} ended before it listened`);
};
