import path from 'node:path';
import { scratch } from './root.mjs';

/** What `verify` runs: seconds, no test. */
export const quickSteps = [
  {
    name: 'format and lint',
    command: 'biome',
    args: ['ci', '--colors=off', '--diagnostic-level=warn', '--error-on-warnings'],
  },
  types('server', 'tsconfig.json'),
  types('browser', 'tsconfig.web.json'),
  types('journeys', 'tsconfig.e2e.json'),
  { name: 'boundaries', command: 'node', args: ['tooling/boundaries/src/main.ts'] },
];

export const unusedCode = { name: 'unused code', command: 'knip', args: ['--no-progress'] };

/** Builds web app and server, each unless nothing it is made of has changed since a build that is still in the cache. */
export const build = {
  name: 'web app and server',
  command: 'turbo',
  args: [
    'run',
    'build',
    '--filter=@waymark/web',
    '--filter=@waymark/server',
    '--ui=stream',
    '--no-color',
    '--output-logs=new-only',
    `--cache-dir=${path.join(scratch, 'turbo')}`,
  ],
};

/** Only what changed since the last time is checked anew; what is known of the rest lies with the other caches. */
function types(of, project) {
  const known = path.join(scratch, `types-${of}.tsbuildinfo`);
  return {
    name: `types: ${of}`,
    command: 'tsc',
    args: ['-p', project, '--incremental', '--tsBuildInfoFile', known],
  };
}

/** What a step of turbo needs on top: the script runner that stands in for the package manager. */
export function withScriptRunner(env) {
  return { ...env, PATH: [env.WAYMARK_SHIMS, env.PATH].join(path.delimiter) };
}
