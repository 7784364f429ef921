import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderWaiting, type WaitingFacts } from './waiting-order.ts';

const today = '2026-03-05';
const person = (subjectId: string, changes: Partial<WaitingFacts> = {}): WaitingFacts => ({
  subjectId,
  receivedAt: '2026-01-05T09:00:00.000Z',
  needBy: null,
  isOnPlan: false,
  conferenceOn: null,
  priority: null,
  ...changes,
});
const order = (...people: WaitingFacts[]): string[] => orderWaiting(people, today).map(({ subjectId }) => subjectId);

describe('the order of a queue', () => {
  it('S16 puts a child’s conference before a need-by, a need-by before a wait, and says why', () => {
    const long = person('long', { receivedAt: '2025-03-05T09:00:00.000Z' });
    const needed = person('needed', { needBy: { day: '2026-12-09', why: 'release' } });
    const planned = person('planned', { isOnPlan: true, conferenceOn: '2026-04-14' });
    const undated = person('undated', { isOnPlan: true });
    expect(order(long, needed, undated, planned)).toEqual(['planned', 'undated', 'needed', 'long']);
    const because = new Map(
      orderWaiting([long, needed, undated, planned], today).map((place) => [place.subjectId, place.because]),
    );
    expect(because.get('planned')).toEqual(['A child is on a plan: conference on 14 April 2026.', 'Waiting 59 days.']);
    expect(because.get('undated')).toEqual(['A child is on a plan.', 'Waiting 59 days.']);
    expect(because.get('needed')).toEqual(['Needed by 9 December 2026: release.', 'Waiting 59 days.']);
    expect(because.get('long')).toEqual(['Waiting 365 days.']);
  });

  it('S16 puts whom the programme puts first before the wait alone, after plan and need, the strongest ground first', () => {
    const ranked = (id: string, rank: number) => person(id, { priority: { rank, because: `Ground ${rank}.` } });
    const needed = person('needed', { needBy: { day: '2026-12-09', why: 'release' } });
    const long = person('long', { receivedAt: '2025-03-05T09:00:00.000Z' });
    expect(order(long, ranked('third', 9), ranked('second', 0), needed)).toEqual(['needed', 'second', 'third', 'long']);
    expect(orderWaiting([ranked('a', 0)], today)[0]?.because).toEqual(['Ground 0.', 'Waiting 59 days.']);
  });

  it('S16 among equals the longest wait comes first', () => {
    expect(order(person('b', { receivedAt: '2026-01-06T09:00:00.000Z' }), person('a'))).toEqual(['a', 'b']);
  });

  it('a conference about a child who is on no plan any more counts for nothing', () => {
    expect(order(person('z', { conferenceOn: '2026-03-06' }), person('a'))).toEqual(['a', 'z']);
  });

  it('S16 does not depend on how the rows arrive, and numbers every place once', () => {
    const people = fc.uniqueArray(
      fc.record({
        subjectId: fc.uuid(),
        receivedAt: fc
          .integer({ min: 1, max: 28 })
          .map((day) => `2026-02-${String(day).padStart(2, '0')}T09:00:00.000Z`),
        needBy: fc.option(fc.constant({ day: '2026-06-01', why: 'court' as const })),
        isOnPlan: fc.boolean(),
        conferenceOn: fc.option(fc.constant('2026-04-01')),
        priority: fc.option(fc.record({ rank: fc.integer({ min: 0, max: 9 }), because: fc.constant('First.') })),
      }),
      { selector: ({ subjectId }) => subjectId },
    );
    fc.assert(
      fc.property(people, (list) => {
        const places = orderWaiting(list, today);
        expect(orderWaiting([...list].reverse(), today)).toEqual(places);
        expect(places.map(({ place }) => place)).toEqual(list.map((_, index) => index + 1));
        expect(places.every(({ because }) => because.length > 0)).toBe(true);
      }),
    );
  });
});
