import { handOver } from './hand-over.mjs';
import { runStep } from './step.mjs';
import { build, withScriptRunner } from './steps.mjs';

/** Builds web app and server where their sources have changed, then becomes the server. */
export async function start(args, env) {
  const built = await runStep(build, withScriptRunner(env));
  if (built.code !== 0) return built.code;
  return handOver('apps/server/dist/main.js', ['start', ...args], env);
}
