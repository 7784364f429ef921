import type { Id } from '@waymark/contracts';
import type { MarkStore } from './mark-store.ts';
import { nextBatch } from './next-batch.ts';
import { retryAfter } from './retry-after.ts';
import type { SendMarks } from './send-marks.ts';
import { afterRefused, afterSaved } from './settle-marks.ts';
import type { UnsentMarks } from './unsent-mark.ts';

/** What the screens see of it. A new object with every change. */
export interface UnsentSnapshot {
  readonly entries: UnsentMarks;
  readonly isSending: boolean;
  /** The last attempt did not reach the server. */
  readonly isHeldUp: boolean;
  /** False where this device keeps nothing over a reload. */
  readonly isKept: boolean;
}

/** The unsent marks of one member of staff: kept on this device, sent in order as soon as that is possible (S3). */
export interface UnsentQueue {
  readonly snapshot: () => UnsentSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes what is unsent and sends what can be sent. */
  readonly change: (change: (entries: UnsentMarks) => UnsentMarks) => void;
  /** Sends now; several calls at once are one. Resolves when nothing more can be sent for the moment. */
  readonly flush: () => Promise<void>;
  /** From now on nothing is sent: the session has ended. */
  readonly pause: () => void;
  readonly resume: () => void;
}

export interface UnsentQueueParts {
  readonly staffId: Id;
  readonly store: MarkStore;
  readonly send: SendMarks;
  /** Calls back after so many milliseconds; returns how to call it off. */
  readonly schedule: (act: () => void, milliseconds: number) => () => void;
}

export const createUnsentQueue = ({ staffId, store, send, schedule }: UnsentQueueParts): UnsentQueue => {
  const listeners = new Set<() => void>();
  let snapshot: UnsentSnapshot = { entries: store.read(staffId), isSending: false, isHeldUp: false, isKept: true };
  let sending: Promise<void> | undefined;
  let isPaused = false;
  let failures = 0;
  let callOff = () => {};

  const show = (next: Partial<UnsentSnapshot>) => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };
  const keep = (entries: UnsentMarks, more: Partial<UnsentSnapshot> = {}) => {
    if (entries === snapshot.entries) return show(more);
    const isKept = store.write(staffId, snapshot.entries, entries) && snapshot.isKept;
    show({ ...more, entries, isKept });
  };

  const sendBatch = async (batch: UnsentMarks): Promise<boolean> => {
    const ids = new Set(batch.map(({ mark }) => mark.markId));
    keep(snapshot.entries.map((entry) => (ids.has(entry.mark.markId) ? { ...entry, wasSent: true } : entry)));
    const outcome = await send(batch);
    switch (outcome.kind) {
      case 'saved':
        keep(afterSaved(snapshot.entries, ids));
        return true;
      case 'refused':
        keep(afterRefused(snapshot.entries, batch, outcome.problem));
        return true;
      case 'later':
        return false;
      case 'signed-out':
        isPaused = true;
        return false;
    }
  };
  const sendAll = async () => {
    callOff();
    show({ isSending: true });
    let batch = nextBatch(snapshot.entries);
    let hasPassed = true;
    while (!isPaused && batch.length > 0 && hasPassed) {
      hasPassed = await sendBatch(batch);
      if (hasPassed) batch = nextBatch(snapshot.entries);
    }
    sending = undefined;
    show({ isSending: false, isHeldUp: !hasPassed });
    failures = hasPassed ? 0 : failures + 1;
    if (!hasPassed && !isPaused) callOff = schedule(() => void flush(), retryAfter(failures));
  };
  const flush = (): Promise<void> => {
    if (sending !== undefined) return sending;
    // With nothing to send `sendAll` would end before its promise is kept here, and seem to go on for ever.
    if (isPaused || nextBatch(snapshot.entries).length === 0) return Promise.resolve();
    sending = sendAll();
    return sending;
  };

  return {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (change) => {
      keep(change(snapshot.entries));
      void flush();
    },
    flush,
    pause: () => {
      isPaused = true;
      callOff();
    },
    resume: () => {
      isPaused = false;
      void flush();
    },
  };
};
