import { addDays, cancelledBys, confirmedHows, markCodes, notSeenReasons, sessionStates } from '@waymark/contracts';
import type { AttendanceFact } from '@waymark/core/rules';
import type { Curriculum } from '@waymark/plugin-api/shared';
import fc from 'fast-check';
import { at } from './basics.ts';

const firstDay = '2026-01-08';
/** A moment after every session of a history. */
export const afterAll = at(addDays(firstDay, 400), '12:00');

const marks = fc.record({
  code: fc.constantFrom(...markCodes),
  minutes: fc.option(fc.integer({ min: 0, max: 120 }), { nil: null }),
  cancelledBy: fc.option(fc.constantFrom(...cancelledBys), { nil: null }),
  noticeHours: fc.option(fc.integer({ min: 0, max: 72 }), { nil: null }),
  confirmedHow: fc.option(fc.constantFrom(...confirmedHows), { nil: null }),
  reason: fc.option(fc.constantFrom(...notSeenReasons), { nil: null }),
});

const sessions = fc.record({
  state: fc.constantFrom(...sessionStates),
  isExpected: fc.boolean(),
  isCatchUp: fc.boolean(),
  mark: fc.option(marks, { nil: null, freq: 6 }),
});

/**
 * Histories of one person over a curriculum, a session a week: any mark of any position, since positions are derived
 * again when recorded harm changes.
 */
export const historiesOf = (curriculum: Curriculum): fc.Arbitrary<readonly AttendanceFact[]> =>
  fc.array(sessions, { maxLength: curriculum.items.length + 4 }).map((list) =>
    list.map(({ state, isExpected, isCatchUp, mark }, week): AttendanceFact => {
      const day = addDays(firstDay, week * 7);
      const item = curriculum.items[week % curriculum.items.length];
      return {
        sessionId: `session-${week}`,
        startsAt: at(day, '18:30'),
        endsAt: at(day, '20:30'),
        session: state,
        cancelledBy: state === 'cancelled' ? 'provider' : null,
        isExpected,
        itemId: item?.id ?? null,
        catchUpFor: isCatchUp && week > 0 ? `session-${week - 1}` : null,
        mark:
          mark === null ? null : { ...mark, neededMinutes: item?.minutesNeeded ?? null, recordedAt: at(day, '18:50') },
      };
    }),
  );
