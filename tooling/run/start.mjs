import { handOver } from './hand-over.mjs';
import { runStep } from './step.mjs';
import { buildWeb, withScriptRunner } from './steps.mjs';

/** Builds the web app where its sources have changed, then becomes the server. */
export async function start(args, env) {
  const built = await runStep(buildWeb, withScriptRunner(env));
  if (built.code !== 0) return built.code;
  return handOver('apps/server/src/main.ts', ['start', ...args], env);
}
