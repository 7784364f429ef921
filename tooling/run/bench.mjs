import { handOver } from './hand-over.mjs';
import { runStep } from './step.mjs';
import { build, withScriptRunner } from './steps.mjs';

/** Builds the server that is measured where its sources have changed, then measures. */
export async function bench(args, env) {
  const built = await runStep(build, withScriptRunner(env));
  return built.code === 0 ? handOver('tooling/bench/src/main.ts', args, env) : built.code;
}
