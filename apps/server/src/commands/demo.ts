import { openInstallation } from '../composition/open-installation.ts';
import { ownDataFolder } from '../composition/own-data-folder.ts';
import type { Command } from './command.ts';
import { partsOf } from './parts-of.ts';
import { settingsOf } from './settings-of.ts';

/** Fills an empty database with the demonstration. */
export const demo: Command = {
  name: 'demo',
  summary: 'fill an empty database with the demonstration',
  options: {},
  run: async (place, typed, output) => {
    const settings = settingsOf(place, typed);
    const parts = partsOf(place, output);
    const { release } = ownDataFolder(settings.dataFolder);
    let isFilled = false;
    const fill = parts.fillDemonstration;
    const told = async (...given: Parameters<NonNullable<typeof fill>>): Promise<void> => {
      isFilled = true;
      await fill?.(...given);
    };
    try {
      const fillDemonstration = fill === undefined ? undefined : told;
      const { house, kind } = await openInstallation({ ...parts, fillDemonstration }, settings, 'demonstration');
      await house.close();
      output.result({ isFilled, kind });
      if (isFilled) output.say(`The demonstration is in ${settings.dataFolder}.`);
      else output.complain(`The database in ${settings.dataFolder} is not empty (${kind}); it was left as it is.`);
      return isFilled ? 0 : 1;
    } finally {
      release();
    }
  },
};
