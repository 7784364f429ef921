import type { Role } from '@waymark/contracts';
import type { ServerPlugin } from '@waymark/plugin-api/server';

/** The programmes that are loaded, as the host hands them to the core: checked, in order, by id. */
export interface Programmes {
  readonly all: readonly ServerPlugin[];
  /** Throws `AppError` `programme-not-loaded` where the id is unknown. */
  readonly get: (programmeId: string) => ServerPlugin;
  readonly rolesWith: (permission: string) => readonly Role[];
}
