import { AppError } from '@waymark/contracts';
import type { Programmes } from '@waymark/core';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import { collisionProblems } from './check-collisions.ts';
import { meaningProblems } from './check-meaning.ts';
import { shapeProblems } from './check-shape.ts';
import { isolate } from './isolate.ts';
import { PluginRefused } from './plugin-refused.ts';

/**
 * Loads programmes at start: collect, check the shape, check the meaning, check collisions, order by id, isolate.
 * Throws `PluginRefused` with everything that is wrong; nothing is loaded then.
 */
export const loadProgrammes = (plugins: readonly ServerPlugin[]): Programmes => {
  const misshapen = plugins.flatMap(shapeProblems);
  if (misshapen.length > 0) throw new PluginRefused(misshapen);
  const problems = [...plugins.flatMap(meaningProblems), ...collisionProblems(plugins)];
  if (problems.length > 0) throw new PluginRefused(problems);
  const all = [...plugins].sort((a, b) => (a.shared.manifest.id < b.shared.manifest.id ? -1 : 1)).map(isolate);
  const byId = new Map(all.map((plugin) => [plugin.shared.manifest.id, plugin]));
  const roles = new Map(
    all.flatMap((plugin) => plugin.shared.permissions.map(({ name, roles: held }) => [name, held] as const)),
  );
  return {
    all,
    get: (programmeId) => {
      const plugin = byId.get(programmeId);
      if (plugin === undefined) {
        throw new AppError('unavailable', 'programme-not-loaded', { message: 'This programme is switched off here' });
      }
      return plugin;
    },
    rolesWith: (permission) => roles.get(permission) ?? [],
  };
};
