import { renameSync, rmSync } from 'node:fs';
import type { Instant } from '@waymark/contracts';
import type { Core } from '@waymark/core';
import { foundInstallation } from './installation.ts';
import { type HouseParts, openHouse } from './open-house.ts';

/** Fills an empty core with the demonstration, through verbs; tells how far it has come in a few words. */
export type FillDemonstration = (
  core: Core,
  asked: { readonly now: Instant; readonly onProgress: (words: string) => void },
) => Promise<void>;

const companions = ['', '-wal', '-shm'];

/** Removes a database file with its companions. */
const removeDatabase = (file: string): void => {
  for (const companion of companions) rmSync(`${file}${companion}`, { force: true });
};

/**
 * Makes a demonstration beside the place it is for and moves it there when it is whole, so that one that was interrupted
 * is begun anew and never taken for a database. `parts.file` must hold nothing that was ever written.
 */
export const makeDemonstration = async (
  parts: HouseParts,
  fill: FillDemonstration,
  onProgress: (words: string) => void,
): Promise<void> => {
  const unfinished = `${parts.file}.unfinished`;
  removeDatabase(unfinished);
  const house = openHouse({ ...parts, file: unfinished });
  try {
    await foundInstallation(house.core.store, 'demonstration');
    await fill(house.core, { now: parts.now(), onProgress });
  } finally {
    await house.close();
  }
  removeDatabase(parts.file);
  renameSync(unfinished, parts.file);
};
