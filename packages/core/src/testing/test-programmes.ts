import { AppError } from '@waymark/contracts';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { Programmes } from '../programmes/programmes.ts';

/** Programmes as the host hands them over, from plugins that are taken as they are. */
export const programmesOf = (all: readonly ServerPlugin[]): Programmes => ({
  all,
  get: (programmeId) => {
    const found = all.find((plugin) => plugin.shared.manifest.id === programmeId);
    if (found === undefined) throw new AppError('not-found', 'programme-not-loaded');
    return found;
  },
  rolesWith: (permission) =>
    all.flatMap((plugin) => plugin.shared.permissions).find((declared) => declared.name === permission)?.roles ?? [],
});

export const noProgrammes: Programmes = programmesOf([]);
