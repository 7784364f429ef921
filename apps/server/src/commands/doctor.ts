import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkDataFolder, checkDisk, checkKeyFile, checkSqlite, type Finding } from '@waymark/database';
import { databaseFile, type Settings } from '../composition/settings.ts';
import type { Command } from './command.ts';
import { checkClock } from './doctor-checks/check-clock.ts';
import { checkDatabase } from './doctor-checks/check-database.ts';
import { checkMail } from './doctor-checks/check-mail.ts';
import { checkNode } from './doctor-checks/check-node.ts';
import { partsOf } from './parts-of.ts';
import { settingsOf } from './settings-of.ts';

/** The nearest folder that is there: where a data folder that is still to be made will lie. */
const standing = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : standing(dirname(folder));

const beforeFirstStart = ({ dataFolder, keyFile }: Settings): readonly Finding[] => [
  {
    check: 'data-folder',
    isFine: true,
    words: `Nothing has been started here yet; the first start makes ${dataFolder}`,
  },
  { check: 'key-file', isFine: true, words: `The first start makes the key file: ${keyFile}` },
];

/** Looks whether everything Waymark needs is there, and says in plain words what is not. */
export const doctor: Command = {
  name: 'doctor',
  summary: 'check this installation',
  options: {},
  run: async (place, typed, output) => {
    const settings = settingsOf(place, typed);
    const { dataFolder, keyFile } = settings;
    const isStarted = existsSync(databaseFile(settings));
    const database = isStarted ? await checkDatabase(settings, partsOf(place, output), place.now()) : undefined;
    const findings: readonly Finding[] = [
      checkNode(process.versions.node),
      checkSqlite(),
      ...(isStarted ? [checkDataFolder(dataFolder), checkKeyFile(keyFile, dataFolder)] : beforeFirstStart(settings)),
      checkDisk(standing(dataFolder)),
      checkClock(place.now(), database?.newestAudit),
      ...(database?.findings ?? []),
      await checkMail(settings, database?.kind),
    ];
    const isFine = findings.every((finding) => finding.isFine);
    for (const finding of findings) output.say(`${finding.isFine ? '✓' : '✗'} ${finding.words}`);
    output.say(isFine ? 'Everything is fine.' : 'Something needs attention.');
    output.result({ isFine, findings });
    return isFine ? 0 : 1;
  },
};
