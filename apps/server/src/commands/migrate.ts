import { openHouse } from '../composition/open-house.ts';
import { databaseParts } from '../composition/open-installation.ts';
import { ownDataFolder } from '../composition/own-data-folder.ts';
import type { Command } from './command.ts';
import { partsOf } from './parts-of.ts';
import { settingsOf } from './settings-of.ts';

/** Brings the database up to date without starting the server. */
export const migrate: Command = {
  name: 'migrate',
  summary: 'bring the database up to date; a start does it too',
  options: {},
  run: async (place, typed, output) => {
    const settings = settingsOf(place, typed);
    const parts = partsOf(place, output);
    const { release } = ownDataFolder(settings.dataFolder);
    try {
      const house = await openHouse(databaseParts(parts, settings));
      await house.close();
      const { applied, backup = null } = house.migrated;
      if (house.isKeyNew)
        output.say(`A key file was made: ${settings.keyFile}. Keep a copy of it where the backups are not`);
      output.say(applied.length === 0 ? 'The database is up to date.' : `Brought up to date: ${applied.join(', ')}.`);
      if (backup !== null) output.say(`A copy from before is at ${backup}`);
      output.result({ applied, backup });
      return 0;
    } finally {
      release();
    }
  },
};
