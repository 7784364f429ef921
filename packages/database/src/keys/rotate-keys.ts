import { newKey, readKeyFile, replaceKeyFile } from './key-file.ts';

/** Adds a key that seals from the next start on; the ones before it still open what they sealed. Answers its id. */
export const rotateKeys = (path: string): string => {
  const file = readKeyFile(path);
  const key = newKey();
  replaceKeyFile(path, { ...file, current: key.id, keys: [...file.keys, key] });
  return key.id;
};
