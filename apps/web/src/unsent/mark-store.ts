import type { Id } from '@waymark/contracts';
import { readStored, writeStored } from './stored-mark.ts';
import type { UnsentMarks } from './unsent-mark.ts';

/** Keeps unsent marks on this device, by member of staff. One entry a mark, so that two tabs never overwrite each other. */
export interface MarkStore {
  /** In the order they were made. */
  readonly read: (staffId: Id) => UnsentMarks;
  /** Makes what is kept equal to `next` wherever it differs from `before`; false where the device keeps nothing. */
  readonly write: (staffId: Id, before: UnsentMarks, next: UnsentMarks) => boolean;
  /** Marks on this device of whoever it may be. */
  readonly countAll: () => number;
}

const prefix = 'waymark.unsent.';
const keyOf = (staffId: Id, markId: Id): string => `${prefix}${staffId}.${markId}`;

const keysIn = (storage: Storage, start: string): readonly string[] =>
  Array.from({ length: storage.length }, (_none, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(start),
  );

/** A browser may refuse its storage or hold it full; marks then live as long as the page, and the page says so. */
const attempt = <Result>(act: () => Result, otherwise: Result): Result => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

export const createMarkStore = (storageOf: () => Storage): MarkStore => ({
  read: (staffId) =>
    attempt(() => {
      const storage = storageOf();
      const found = keysIn(storage, `${prefix}${staffId}.`).flatMap(
        (key) => readStored(storage.getItem(key) ?? '') ?? [],
      );
      // A UUIDv7 begins with its time, and those of one page grow.
      return found.toSorted((one, other) => (one.mark.markId < other.mark.markId ? -1 : 1));
    }, []),
  write: (staffId, before, next) =>
    attempt(() => {
      const storage = storageOf();
      const kept = new Set(next.map(({ mark }) => mark.markId));
      const known = new Set(before);
      for (const { mark } of before) if (!kept.has(mark.markId)) storage.removeItem(keyOf(staffId, mark.markId));
      for (const unsent of next)
        if (!known.has(unsent)) storage.setItem(keyOf(staffId, unsent.mark.markId), writeStored(unsent));
      return true;
    }, false),
  countAll: () => attempt(() => keysIn(storageOf(), prefix).length, 0),
});
