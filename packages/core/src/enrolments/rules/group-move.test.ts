import { sessionStates } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planGroupMove, type SessionThere } from './group-move.ts';

const now = '2026-03-12T12:00:00.000Z';
const session = fc.record({
  sessionId: fc.uuid(),
  itemId: fc.constantFrom('a', 'b', 'c', 'd'),
  number: fc.integer({ min: 1, max: 4 }),
  title: fc.constant('Session'),
  startsAt: fc.constantFrom('2026-03-05T18:30:00.000Z', '2026-03-19T18:30:00.000Z'),
  state: fc.constantFrom(...sessionStates),
});
const ids = (all: readonly SessionThere[]) => all.map(({ sessionId }) => sessionId);

describe('moving to another group', () => {
  it('S12 every item that is not covered is to come or owed, never both, and nothing covered is expected or owed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), fc.array(session), (done, sessions) => {
        const covered = new Set<string>(done);
        const { expected, repeated, owed, isOver } = planGroupMove(covered, sessions, now);
        const coming = new Set(expected.map(({ itemId }) => itemId));
        expect([...expected, ...owed].filter(({ itemId }) => covered.has(itemId))).toEqual([]);
        expect(owed.filter(({ itemId }) => coming.has(itemId))).toEqual([]);
        const wanted = sessions.filter(({ itemId, state }) => state === 'held' && !covered.has(itemId));
        const known = new Set([...coming, ...owed.map(({ itemId }) => itemId)]);
        expect(wanted.every(({ itemId }) => known.has(itemId))).toBe(true);
        expect([...expected, ...repeated].every(({ startsAt, state }) => startsAt > now && state === 'planned')).toBe(
          true,
        );
        expect(new Set(ids([...expected, ...repeated, ...owed])).size).toBe(
          expected.length + repeated.length + owed.length,
        );
        expect(isOver).toBe(expected.length + repeated.length === 0);
      }),
    );
  });
});
