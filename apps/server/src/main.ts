#!/usr/bin/env node
// `waymark COMMAND`: the one place that touches the process, its clock and its signals.
import { enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';

// Half the time of a start is spent on reading some hundred files of TypeScript; so it is, once.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.waymark/compiled', import.meta.url)));
// The log says where among the sources a defect is, of a built server too.
process.setSourceMapsEnabled(true);
const { runCommand } = await import('./commands/run-command.ts');
const { houseParts, rootFolder } = await import('./composition/house-parts.ts');

/** Asked once, the process ends in its own time; asked again, at once. */
const untilAskedToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    let isAsked = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (isAsked) process.exit(1);
        isAsked = true;
        resolve();
      });
    }
  });

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  home: homedir(),
  folder: process.cwd(),
  rootFolder,
  now: () => new Date().toISOString(),
  writeOut: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  partsOf: houseParts,
  untilAskedToEnd,
});
