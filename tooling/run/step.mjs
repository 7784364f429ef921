import { spawn } from 'node:child_process';
import { root } from './root.mjs';
import { say, shownStreams } from './say.mjs';

/**
 * Runs one step, says how it went and how long it took (and, when that is long, that it is under way), and shows
 * its output when it failed (or, with `shown`, as it comes). A step is `{ name, command, args, shown? }`; the result
 * `{ name, code, seconds }`.
 */
export async function runStep(step, env) {
  const began = Date.now();
  const announce = () => say(`… ${step.name}`);
  if (step.shown) announce();
  const patience = step.shown ? undefined : setTimeout(announce, 3000);
  const { code, output } = await run(step, env);
  clearTimeout(patience);
  const seconds = (Date.now() - began) / 1000;
  say(`${code === 0 ? '✓' : '✗'} ${step.name}  ${seconds.toFixed(1)} s`);
  if (code !== 0 && output.trim() !== '') say(output.trimEnd());
  return { name: step.name, code, seconds };
}

/** Runs steps, at most `width` at a time; gives their results in the order of the steps. */
export async function runTogether(steps, env, width) {
  const results = new Array(steps.length);
  let next = 0;
  const worker = async () => {
    for (let mine = next++; mine < steps.length; mine = next++) results[mine] = await runStep(steps[mine], env);
  };
  await Promise.all(Array.from({ length: Math.min(width, steps.length) }, worker));
  return results;
}

/** The exit code of the first step, in order, that failed; 0 when none did. */
export function firstFailure(results) {
  return results.find(({ code }) => code !== 0)?.code ?? 0;
}

function run({ command, args, shown }, env) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { cwd: root, env, stdio: shown ? shownStreams() : ['ignore', 'pipe', 'pipe'] });
    const forward = (signal) => child.kill(signal);
    process.once('SIGTERM', forward);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => {
      process.removeListener('SIGTERM', forward);
      resolve({ code: code ?? 1, output });
    });
  });
}
