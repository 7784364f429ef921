import { type FillDemonstration, makeDemonstration } from './fresh-demonstration.ts';
import type { InstallationKind } from './installation.ts';
import { type House, type HouseParts, openHouse } from './open-house.ts';
import type { ServerParts } from './server-parts.ts';
import { databaseFile, type Settings } from './settings.ts';
import { StartRefused } from './start-refused.ts';

/** A database that is open and knows what it holds. */
export interface Installation {
  readonly house: House;
  readonly kind: InstallationKind;
}

const notOnNetwork = (): StartRefused =>
  new StartRefused(
    'This is a demonstration, which anyone may enter without a password: it listens on this machine only. ' +
      'Leave WAYMARK_HOST out, or name another data folder and start with --real',
  );

/** What the database of these settings is opened with. */
export const databaseParts = (parts: ServerParts, settings: Settings): HouseParts => ({
  file: databaseFile(settings),
  keyFile: settings.keyFile,
  programmes: parts.loadProgrammes(),
  migrations: parts.programmeMigrations,
  now: parts.now,
  log: parts.log,
});

const tell = ({ say }: ServerParts, { keyFile }: Settings, { isKeyNew, migrated }: House): void => {
  if (isKeyNew) say(`A key file was made: ${keyFile}. Keep a copy of it where the backups are not`);
  if (migrated.backup !== undefined)
    say(`The database was copied before it was brought up to date: ${migrated.backup}`);
};

const fillerOf = ({ fillDemonstration }: ServerParts): FillDemonstration => {
  if (fillDemonstration !== undefined) return fillDemonstration;
  throw new StartRefused('This build comes without a demonstration. Start with --real for a database of your own');
};

/**
 * Opens the database of a data folder and makes it what was asked for while it is empty: the demonstration, or a real
 * one. Nothing is asked. Throws `StartRefused` where a demonstration would be open to other machines.
 */
export const openInstallation = async (
  parts: ServerParts,
  settings: Settings,
  wanted: InstallationKind,
): Promise<Installation> => {
  const opening = databaseParts(parts, settings);
  let house = await openHouse(opening, wanted === 'real' ? 'real' : undefined);
  try {
    tell(parts, settings, house);
    if (house.kind !== 'real' && !settings.isLoopback) throw notOnNetwork();
    if (house.kind === undefined) {
      const fill = fillerOf(parts);
      await house.close();
      await makeDemonstration(opening, fill, parts.say);
      house = await openHouse(opening);
    }
    if (house.kind === undefined) throw new Error('a database that was just made does not say what it is');
    return { house, kind: house.kind };
  } catch (error) {
    await house.close();
    throw error;
  }
};
