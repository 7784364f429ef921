import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { PluginProblem } from '../plugin-refused.ts';
import { found } from './check.ts';

interface Claim {
  readonly field: string;
  readonly claim: string;
}

const claimsOf = ({ shared: { manifest, permissions } }: ServerPlugin): readonly Claim[] => [
  { field: 'manifest.id', claim: `id ${manifest.id}` },
  { field: 'manifest.prefix', claim: `prefix ${manifest.prefix}` },
  { field: 'manifest.title', claim: `title ${manifest.title.toLowerCase()}` },
  ...permissions.map(({ name }, index) => ({ field: `permissions.${index}.name`, claim: `permission ${name}` })),
];

/** Collisions between plugins are refused at start, never settled by order (contract.md rule 1). */
export const collisionProblems = (plugins: readonly ServerPlugin[]): readonly PluginProblem[] => {
  const first = new Map<string, string>();
  return plugins.flatMap((plugin) =>
    claimsOf(plugin).flatMap(({ field, claim }) => {
      const pluginId = plugin.shared.manifest.id;
      const owner = first.get(claim);
      first.set(claim, owner ?? pluginId);
      if (owner === undefined) return [];
      return [{ pluginId, ...found(field, 'taken', `"${claim}" belongs to ${owner} already; choose another.`) }];
    }),
  );
};
