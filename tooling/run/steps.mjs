import path from 'node:path';
import { scratch } from './root.mjs';

/** What `verify` runs: seconds, no test. */
export const quickSteps = [
  {
    name: 'format and lint',
    command: 'biome',
    args: ['ci', '--colors=off', '--diagnostic-level=warn', '--error-on-warnings'],
  },
  { name: 'types: server', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'types: browser', command: 'tsc', args: ['-p', 'tsconfig.web.json'] },
  { name: 'types: journeys', command: 'tsc', args: ['-p', 'tsconfig.e2e.json'] },
  { name: 'boundaries', command: 'node', args: ['tooling/boundaries/src/main.ts'] },
];

export const unusedCode = { name: 'unused code', command: 'knip', args: ['--no-progress'] };

/** Builds the web app unless nothing it is made of has changed since a build that is still in the cache. */
export const buildWeb = {
  name: 'web app',
  command: 'turbo',
  args: [
    'run',
    'build',
    '--filter=@waymark/web',
    '--ui=stream',
    '--no-color',
    '--output-logs=new-only',
    `--cache-dir=${path.join(scratch, 'turbo')}`,
  ],
};

/** What a step of turbo needs on top: the script runner that stands in for the package manager. */
export function withScriptRunner(env) {
  return { ...env, PATH: [env.WAYMARK_SHIMS, env.PATH].join(path.delimiter) };
}
