import type { Core } from '@waymark/core';
import { openHouse } from '../composition/open-house.ts';
import { databaseParts } from '../composition/open-installation.ts';
import type { ServerParts } from '../composition/server-parts.ts';
import type { Settings } from '../composition/settings.ts';

/** Does something with the database of a data folder, beside a running server or without one, and closes it again. */
export const withInstallation = async <Result>(
  parts: ServerParts,
  settings: Settings,
  work: (core: Core) => Promise<Result>,
): Promise<Result> => {
  const house = await openHouse(databaseParts(parts, settings));
  try {
    return await work(house.core);
  } finally {
    await house.close();
  }
};
