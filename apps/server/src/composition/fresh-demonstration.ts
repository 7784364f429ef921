import { renameSync, rmSync } from 'node:fs';
import type { Instant } from '@waymark/contracts';
import type { Core } from '@waymark/core';
import { type HouseParts, openHouse } from './open-house.ts';

/** Fills an empty core with the demonstration, through verbs; tells how far it has come in a few words. */
export type FillDemonstration = (
  core: Core,
  asked: { readonly now: Instant; readonly clock: TravellingClock; readonly onProgress: (words: string) => void },
) => Promise<void>;

/** The clock of the store while it is filled: told the time, so that a story has a past. */
export interface TravellingClock {
  readonly now: () => Instant;
  readonly travelTo: (at: Instant) => void;
}

const travellingClock = (start: Instant): TravellingClock => {
  let now = start;
  return {
    now: () => now,
    travelTo: (at) => {
      now = at;
    },
  };
};

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
  const now = parts.now();
  const clock = travellingClock(now);
  const house = await openHouse({ ...parts, file: unfinished, now: clock.now }, 'demonstration');
  try {
    await fill(house.core, { now, clock, onProgress });
  } finally {
    await house.close();
  }
  removeDatabase(parts.file);
  renameSync(unfinished, parts.file);
};
