import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { PluginProblem } from './plugin-refused.ts';

/** Collisions between plugins are refused at start, never settled by order (contract.md rule 1). */
export const collisionProblems = (plugins: readonly ServerPlugin[]): PluginProblem[] => {
  const claims = plugins.flatMap(({ shared: { manifest, permissions } }) => [
    { pluginId: manifest.id, field: 'manifest.id', claim: `id ${manifest.id}` },
    { pluginId: manifest.id, field: 'manifest.prefix', claim: `prefix ${manifest.prefix}` },
    ...permissions.map(({ name }, index) => ({
      pluginId: manifest.id,
      field: `permissions.${index}.name`,
      claim: `permission ${name}`,
    })),
  ]);
  const first = new Map<string, string>();
  return claims.flatMap(({ pluginId, field, claim }) => {
    const owner = first.get(claim);
    if (owner === undefined) {
      first.set(claim, pluginId);
      return [];
    }
    return [{ pluginId, field, code: 'taken', remedy: `"${claim}" belongs to ${owner} already; choose another.` }];
  });
};
