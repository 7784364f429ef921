import { type BadPlugin, misshapen, sound, soundId, withManifest } from './bad-plugin.ts';

const second = withManifest({ id: 'other-steps', prefix: 'othersteps', title: 'Other Steps' });
const { manifest } = second.shared;
const permission = { name: 'small-steps.plan.view', description: 'Sees plans', roles: ['facilitator'] as const };

const pair = (name: string, field: string, changes: object, pluginId = 'other-steps'): BadPlugin => ({
  name,
  plugins: [sound, misshapen({ ...second, shared: { ...second.shared, manifest: { ...manifest, ...changes } } })],
  pluginId,
  field,
  code: 'taken',
});

/** Two plugins that claim the same name: refused, whichever comes first (contract.md rule 1). */
export const badPairs: readonly BadPlugin[] = [
  pair('two plugins with one id', 'manifest.id', { id: soundId }, soundId),
  pair('two plugins with one prefix', 'manifest.prefix', { prefix: sound.shared.manifest.prefix }),
  pair('two plugins with one title', 'manifest.title', { title: 'SMALL STEPS' }),
  {
    name: 'one permission twice',
    plugins: [misshapen({ ...sound, shared: { ...sound.shared, permissions: [permission, permission] } })],
    pluginId: soundId,
    field: 'permissions.1.name',
    code: 'taken',
  },
];
