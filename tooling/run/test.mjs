import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { scratch } from './root.mjs';
import { say } from './say.mjs';
import { firstFailure, runStep, runTogether } from './step.mjs';
import { build, quickSteps, unusedCode, withScriptRunner } from './steps.mjs';
import { addSteps, closingLine, tally } from './tally.mjs';

const report = path.join(scratch, 'tests.json');

/**
 * Everything: the checks and the build side by side, then every test. A failing check does not hide the
 * tests behind it; journeys are left out when there is nothing built to walk through. Arguments go to Vitest.
 */
export async function test(args, env) {
  const checks = await runTogether([build, ...quickSteps, unusedCode], withScriptRunner(env), availableParallelism());
  const isBuilt = checks[0]?.code === 0;
  if (!isBuilt) say('  The journeys are left out: they need what was to be built.');
  mkdirSync(scratch, { recursive: true });
  rmSync(report, { force: true });
  const tests = await runStep(testStep(args, isBuilt), env);
  const counts = addSteps(tally(readReport(), tests.code), checks);
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ ...counts, steps: [...checks, tests] })}\n`);
  say(closingLine(counts));
  return firstFailure([...checks, tests]);
}

function testStep(args, isBuilt) {
  const own = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const projects = isBuilt ? [] : ['--project=!journeys'];
  const given = args.filter((arg) => arg !== '--json');
  return { name: 'tests', command: 'vitest', args: [...own, ...projects, ...given], shown: true };
}

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}
