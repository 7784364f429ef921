import { resolve } from 'node:path';
import { readSettings, type Settings } from '../composition/settings.ts';
import type { CommandPlace, Typed } from './command.ts';

const variables: Readonly<Record<string, string>> = {
  data: 'WAYMARK_DATA',
  host: 'WAYMARK_HOST',
  port: 'WAYMARK_PORT',
};

/** The settings of a command: what was typed before what the environment says. Throws `SettingsRefused`. */
export const settingsOf = ({ environment, home, folder, rootFolder }: CommandPlace, { values }: Typed): Settings => {
  const typed = Object.entries(variables).flatMap(([option, variable]) => {
    const value = values.get(option);
    return value === undefined ? [] : [[variable, option === 'data' ? resolve(folder, value) : value]];
  });
  return readSettings({ environment: { ...environment, ...Object.fromEntries(typed) }, home, folder: rootFolder });
};
