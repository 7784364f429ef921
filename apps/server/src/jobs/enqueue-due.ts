import type { Instant } from '@waymark/contracts';
import { enqueue, type Store, systemActor } from '@waymark/database';
import { latestOccurrence, type Schedule } from './schedule.ts';

/**
 * Asks for the job of each schedule's latest occurrence, so that a night on which the server was down is made up for
 * when it is back. Only the first call for an occurrence writes; a job is one for ever by its kind and occurrence.
 */
export const createEnqueueDue = (store: Store, schedules: readonly Schedule[]) => {
  const known = new Map<Schedule, Instant>();

  return async (now: Instant): Promise<void> => {
    const due = schedules
      .map((schedule) => ({ schedule, at: latestOccurrence(schedule.recurs, now) }))
      .filter(({ schedule, at }) => known.get(schedule) !== at);
    if (due.length === 0) return;
    await store.write(async (unit) => {
      for (const { schedule, at } of due) {
        await enqueue(unit, { kind: schedule.kind, key: at, payload: { ...schedule.payload, at }, dueAt: now });
      }
      unit.audit({
        actorId: systemActor,
        action: 'ask-for-recurring-jobs',
        outcome: 'done',
        recordIds: [],
        personIds: [],
      });
    });
    for (const { schedule, at } of due) known.set(schedule, at);
  };
};
