import type { Core } from '@waymark/core';
import { openHouse } from '../composition/open-house.ts';
import { installationOf } from '../composition/installation.ts';
import type { ServerParts } from '../composition/server-parts.ts';
import { databaseFile, type Settings } from '../composition/settings.ts';

/** Does something with the database of a data folder, beside a running server or without one, and closes it again. */
export const withInstallation = async <Result>(
  parts: ServerParts,
  settings: Settings,
  work: (core: Core) => Promise<Result>,
): Promise<Result> => {
  const house = openHouse({
    file: databaseFile(settings),
    keyFile: settings.keyFile,
    programmes: parts.loadProgrammes(),
    migrations: parts.programmeMigrations,
    now: parts.now,
    log: parts.log,
  });
  try {
    await installationOf(house.core.store, house.auditKey);
    return await work(house.core);
  } finally {
    await house.close();
  }
};
