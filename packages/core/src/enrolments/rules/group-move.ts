import type { Id, Instant, SessionState } from '@waymark/contracts';

/** A session of the group someone moves to; those of one person are left out by the caller. */
export interface SessionThere {
  readonly sessionId: Id;
  readonly itemId: string;
  readonly number: number;
  readonly title: string;
  readonly startsAt: Instant;
  readonly state: SessionState;
}

export interface GroupMovePlan {
  /** At which the person is expected from now on: those to come whose content is not covered yet. */
  readonly expected: readonly SessionThere[];
  /** To come, but the person has had their content: not expected, so that nobody misses what is done. */
  readonly repeated: readonly SessionThere[];
  /** Held there already, not covered, and not held again: caught up one-to-one. */
  readonly owed: readonly SessionThere[];
  /** Whether anything is still to come there at all. */
  readonly isOver: boolean;
}

/**
 * What a move to another group of the same programme version brings: weeks that are done stay done, and each item still
 * missing is either to come there or owed (S12). Nothing that has begun is expected.
 */
export const planGroupMove = (
  covered: ReadonlySet<string>,
  sessions: readonly SessionThere[],
  now: Instant,
): GroupMovePlan => {
  const toCome = sessions.filter(({ state, startsAt }) => state === 'planned' && startsAt > now);
  const expected = toCome.filter(({ itemId }) => !covered.has(itemId));
  const coming = new Set(expected.map(({ itemId }) => itemId));
  return {
    expected,
    repeated: toCome.filter(({ itemId }) => covered.has(itemId)),
    owed: sessions.filter(({ state, itemId }) => state === 'held' && !covered.has(itemId) && !coming.has(itemId)),
    isOver: toCome.length === 0,
  };
};
