import type { FillDemonstration } from '../composition/fresh-demonstration.ts';
import { openInstallation } from '../composition/open-installation.ts';
import { ownDataFolder } from '../composition/own-data-folder.ts';
import type { ServerParts } from '../composition/server-parts.ts';
import { type Command, type Typed, UsageError } from './command.ts';
import { partsOf } from './parts-of.ts';
import { settingsOf } from './settings-of.ts';

const usualSeed = 1;

const seedOf = ({ values }: Typed): number => {
  const text = values.get('seed');
  if (text === undefined) return usualSeed;
  if (!values.has('size')) throw new UsageError('--seed goes with --size');
  if (!/^\d{1,9}$/.test(text)) throw new UsageError('--seed must be a whole number');
  return Number(text);
};

/** The demonstration that was asked for: the story, or one of a size. */
const fillerOf = (
  { fillDemonstration, sizedDemonstrations }: ServerParts,
  typed: Typed,
): FillDemonstration | undefined => {
  const seed = seedOf(typed);
  const name = typed.values.get('size');
  if (name === undefined) return fillDemonstration;
  const sized = sizedDemonstrations.get(name);
  if (sized !== undefined) return sized(seed);
  throw new UsageError(`--size must be one of: ${[...sizedDemonstrations.keys()].join(', ')}`);
};

/** Fills an empty database with the demonstration, and leaves any other as it is. */
export const demo: Command = {
  name: 'demo',
  summary: 'fill an empty database with the demonstration',
  options: {
    size: { type: 'string', value: 'SIZE', help: 'council: three years of a town; region: a million marks' },
    seed: { type: 'string', value: 'N', help: 'with --size: the same number gives the same data on the same day' },
  },
  run: async (place, typed, output) => {
    const settings = settingsOf(place, typed);
    const parts = partsOf(place, output);
    const fill = fillerOf(parts, typed);
    const { release } = ownDataFolder(settings.dataFolder);
    let isFilled = false;
    const told = async (...given: Parameters<FillDemonstration>): Promise<void> => {
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
