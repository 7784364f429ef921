import { type Role, roles } from './roles.ts';

/** The role of one file; `plugin` is the folder of the plugin it belongs to, where it belongs to one. */
export interface Placed {
  readonly name: string;
  readonly role: Role;
  readonly plugin?: string;
}

const patterns = Object.entries(roles).map(([name, role]) => ({
  name,
  role,
  pattern: new RegExp(role.path.replace('<id>', '(?<plugin>[^/]+)')),
}));

/** The role of a file, by its path from the root; undefined when no row of the matrix names the place. */
export function roleOf(file: string): Placed | undefined {
  for (const { name, role, pattern } of patterns) {
    const match = pattern.exec(file);
    if (match === null) continue;
    const plugin = match.groups?.['plugin'];
    return plugin === undefined ? { name, role } : { name, role, plugin };
  }
  return undefined;
}
