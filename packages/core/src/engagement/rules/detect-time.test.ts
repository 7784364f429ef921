import { addDays, dayOf } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDay } from '../../calendar/hours.ts';
import { notSeenDays } from './detect-time.ts';

const instant = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('not seen for so many days', () => {
  it('is known at the end of the last of them and never before', () => {
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 1, max: 60 }), (begun, asOf, count) => {
        const from = dayOf(begun);
        const facts = { closedAt: null, firstSessionOn: from, placeFrom: from };
        const known = endOfDay(addDays(from, count));
        const told = notSeenDays(facts, [], { count }, asOf).map(({ at }) => at);
        expect(told).toEqual(known <= asOf ? [known] : []);
        expect(notSeenDays(facts, [], { count }, known)).toHaveLength(1);
        expect(notSeenDays(facts, [], { count }, new Date(Date.parse(known) - 1).toISOString())).toEqual([]);
      }),
    );
  });
});
