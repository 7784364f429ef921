import { isAbsolute, relative, resolve } from 'node:path';
import { readKeyFile } from '../keys/key-file.ts';
import { KeyFileError } from '../keys/key-file-error.ts';
import type { Finding } from './finding.ts';

const found = (isFine: boolean, words: string): Finding => ({ check: 'key-file', isFine, words });

const isInside = (path: string, folder: string): boolean => {
  const way = relative(resolve(folder), resolve(path));
  return !way.startsWith('..') && !isAbsolute(way);
};

/** Whether the key file is there, is its owner's alone, and does not lie beside the data it seals. */
export const checkKeyFile = (path: string, dataFolder: string): Finding => {
  try {
    readKeyFile(path);
  } catch (error) {
    return found(false, error instanceof KeyFileError ? error.message : `The key file cannot be read: ${path}`);
  }
  if (isInside(path, dataFolder)) {
    return found(false, `The key file lies in the data folder, so that a copy of the data opens itself: move ${path}`);
  }
  return found(true, `The key file is ${path}. Keep a copy where the backups are not`);
};
