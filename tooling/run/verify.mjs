import { availableParallelism } from 'node:os';
import { firstFailure, runTogether } from './step.mjs';
import { quickSteps } from './steps.mjs';

/** Format, lint, boundaries, types. */
export async function verify(args, env) {
  const results = await runTogether(quickSteps, env, availableParallelism());
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ steps: results })}\n`);
  return firstFailure(results);
}
