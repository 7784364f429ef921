import { join } from 'node:path';

/**
 * Where the key file is: `WAYMARK_KEY_FILE`, else in the owner's configuration folder, which is outside `data/`, so
 * that a copy of the data is not a copy of the key.
 */
export const keyFilePath = (environment: Readonly<Record<string, string | undefined>>, home: string): string => {
  const named = environment['WAYMARK_KEY_FILE'];
  if (named !== undefined && named !== '') return named;
  const configured = environment['XDG_CONFIG_HOME'];
  const folder = configured === undefined || configured === '' ? join(home, '.config') : configured;
  return join(folder, 'waymark', 'key.json');
};
