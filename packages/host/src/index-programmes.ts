import { AppError } from '@waymark/contracts';
import type { Programmes } from '@waymark/core';
import type { ServerPlugin } from '@waymark/plugin-api/server';

/** The loaded programmes by id and by permission, as the core asks for them. */
export const indexProgrammes = (all: readonly ServerPlugin[]): Programmes => {
  const byId = new Map(all.map((plugin) => [plugin.shared.manifest.id, plugin]));
  const roles = new Map(all.flatMap(({ shared }) => shared.permissions.map(({ name, roles: held }) => [name, held])));
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
