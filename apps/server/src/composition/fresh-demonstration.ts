import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@waymark/contracts';
import type { Core } from '@waymark/core';
import { type HouseParts, openHouse } from './open-house.ts';

/** Fills an empty core with the demonstration, through verbs; tells how far it has come in a few words. */
export type FillDemonstration = (
  core: Core,
  asked: {
    readonly now: Instant;
    readonly clock: TravellingClock;
    readonly openScratch: () => Promise<ScratchCore>;
    readonly onProgress: (words: string) => void;
  },
) => Promise<void>;

/** A second, empty demonstration to try something in; nothing of it is kept. */
export interface ScratchCore {
  readonly core: Core;
  readonly clock: TravellingClock;
  readonly remove: () => Promise<void>;
}

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

const openScratch = async (parts: HouseParts): Promise<ScratchCore> => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-scratch-'));
  const clock = travellingClock(parts.now());
  const file = join(folder, 'waymark.db');
  const house = await openHouse({ ...parts, file, now: clock.now, isThrownAway: true }, 'demonstration');
  const remove = async (): Promise<void> => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { core: house.core, clock, remove };
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
    await fill(house.core, { now, clock, openScratch: () => openScratch(parts), onProgress });
  } finally {
    await house.close();
  }
  removeDatabase(parts.file);
  renameSync(unfinished, parts.file);
};
