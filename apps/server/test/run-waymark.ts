import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export interface RunningCommand {
  /** Resolves when standard output or standard error holds this. */
  readonly whenSays: (text: string) => Promise<void>;
  readonly end: () => void;
  /** As a power cut would. */
  readonly kill: () => void;
  readonly ended: Promise<Ran>;
}

/** Runs `waymark …` in a process of its own, with nothing of this one's settings. */
export const beginWaymark = (
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): RunningCommand => {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('WAYMARK_'));
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let error = '';
  let listener = (): void => {};
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    error += text;
    listener();
  });
  const ended = new Promise<Ran>((resolve) => child.on('close', (code) => resolve({ code, out, error })));
  return {
    whenSays: (text) =>
      new Promise((resolve, reject) => {
        listener = () => {
          if (out.includes(text) || error.includes(text)) resolve();
        };
        listener();
        void ended.then(({ code }) => reject(new Error(`waymark ended with ${code}: ${error}`)));
      }),
    end: () => child.kill('SIGTERM'),
    kill: () => child.kill('SIGKILL'),
    ended,
  };
};

export const runWaymark = (args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ran> =>
  beginWaymark(args, environment).ended;
