import { Worker } from 'node:worker_threads';
import type { Breach, PurityInputs } from './breach.ts';

/** How long the rules of one programme may take for all inputs; a rule that never ends is stopped then. */
const purityMilliseconds = 20_000;

const traps = new URL('./install-traps.ts', import.meta.url);
const runner = new URL('./run-twice.ts', import.meta.url);

/** The folder of the plugin: what stands before its `src` or `test`. */
const homeOf = ({ href }: URL): string => href.replace(/\/(?:src|test)\/.*$/u, '/');

/**
 * What the worker runs: first the traps, then the plugin. The names of the files are written out here, since the plugin
 * is known only when its tests are.
 */
const script = (entry: URL): string => `
const { parentPort, workerData } = await import('node:worker_threads');
const { installTraps } = await import(${JSON.stringify(traps.href)});
const { runTwice } = await import(${JSON.stringify(runner.href)});
installTraps(${JSON.stringify(homeOf(entry))});
const { plugin } = await import(${JSON.stringify(entry.href)});
parentPort.postMessage(plugin === undefined ? [{ rule: 'throws', where: 'the file exports no plugin' }] : await runTwice(plugin, workerData));
`;

/** One a rule and place, however often it was broken. */
const unique = (breaches: readonly Breach[]): readonly Breach[] => [
  ...new Map(breaches.map((breach) => [`${breach.rule} ${breach.where}`, breach])).values(),
];

/** Runs a plugin's rules in a worker without clock, network or machine, and says in which ways they are not pure. */
export const findBreaches = (
  entry: URL,
  inputs: PurityInputs,
  milliseconds = purityMilliseconds,
): Promise<readonly Breach[]> => {
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(script(entry))}`), {
    workerData: inputs,
  });
  const { promise, resolve, reject } = Promise.withResolvers<readonly Breach[]>();
  const timer = setTimeout(() => resolve([{ rule: 'never-ends', where: 'a rule' }]), milliseconds);
  worker.once('message', (breaches: readonly Breach[]) => resolve(unique(breaches)));
  worker.once('error', reject);
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
};
