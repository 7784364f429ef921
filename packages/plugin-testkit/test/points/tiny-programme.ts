import { smallProgramme } from '@waymark/core/testing';
import type { ServerPlugin } from '@waymark/plugin-api/server';

/** The least a programme declares, under a name of its own, with what a test wants to show in the place of the rest. */
export const tinyProgramme = (
  id: string,
  changes: Omit<Partial<ServerPlugin>, 'shared'>,
  declared: Partial<ServerPlugin['shared']> = {},
): ServerPlugin => {
  const { shared } = smallProgramme();
  const manifest = { ...shared.manifest, id, title: id, prefix: id.replaceAll('-', '') };
  return { shared: { ...shared, manifest, ...declared }, ...changes };
};
