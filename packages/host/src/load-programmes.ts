import type { Programmes } from '@waymark/core';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import { collisionProblems } from './checks/collisions.ts';
import { meaningProblems } from './checks/meaning.ts';
import { shapeProblems } from './checks/shape.ts';
import { freezeDeclared } from './freeze.ts';
import { indexProgrammes } from './index-programmes.ts';
import { isolate } from './isolation/isolate.ts';
import { type OnFault, warnOfFault } from './isolation/plugin-fault.ts';
import { type PluginProblem, PluginRefused } from './plugin-refused.ts';

export interface LoadOptions {
  /** Told each fault of a programme's code at run time; by default a warning of the process. */
  readonly onFault?: OnFault;
}

const refuseAny = (problems: readonly PluginProblem[]): void => {
  if (problems.length > 0) throw new PluginRefused(problems);
};

const byId = (one: ServerPlugin, other: ServerPlugin): number =>
  one.shared.manifest.id < other.shared.manifest.id ? -1 : 1;

/**
 * Loads programmes at start (contract.md), in steps that do not depend on the order of the list:
 * 1. collect: what is declared, point by point;
 * 2. validate: first the shape of everything, then what it means, then collisions between plugins;
 * 3. order by id;
 * 4. freeze what is declared, and isolate what runs;
 * 5. index by id and by permission.
 *
 * Throws `PluginRefused` with every problem of the first part of step 2 that finds any; nothing is loaded then.
 */
export const loadProgrammes = (plugins: readonly ServerPlugin[], options: LoadOptions = {}): Programmes => {
  const { onFault = warnOfFault } = options;
  const collected = [...plugins];
  refuseAny(collected.flatMap(shapeProblems));
  refuseAny([...collected.flatMap(meaningProblems), ...collisionProblems(collected)]);
  const ordered = collected.sort(byId);
  return indexProgrammes(ordered.map((plugin) => isolate(freezeDeclared(plugin), onFault)));
};
