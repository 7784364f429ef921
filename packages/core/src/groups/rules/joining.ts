import type { Instant, SessionState } from '@waymark/contracts';

/** A group session as joining reads it; sessions of one person are left out by the caller. */
export interface GroupSession {
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: SessionState;
}

/** Whether someone may still join a group, until when, and at which session he or she would begin. */
export interface Joining {
  readonly isOpen: boolean;
  /** When joining closes: the end of the session after which nobody joins; null where it stays open. */
  readonly closesAt: Instant | null;
  /** The first session still to come at which someone who joins now would be expected. */
  readonly nextSessionAt: Instant | null;
  readonly why: 'open' | 'joins-closed' | 'group-over';
}

/**
 * Whether a group can be joined at an instant (S13): until the end of the session of number `joinsCloseAfter`, or of
 * the next one that is held where that one is cancelled, and never once its last session has begun.
 */
export const joining = (
  group: { readonly joinsCloseAfter: number | null; readonly sessions: readonly GroupSession[] },
  now: Instant,
): Joining => {
  const { joinsCloseAfter } = group;
  const standing = group.sessions
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const closing = joinsCloseAfter === null ? undefined : standing.find(({ number }) => number >= joinsCloseAfter);
  const closesAt = closing?.endsAt ?? null;
  const nextSessionAt =
    standing.find(({ startsAt, state }) => startsAt >= now && state === 'planned')?.startsAt ?? null;
  if (closing !== undefined && (closing.state === 'held' || closing.endsAt <= now)) {
    return { isOpen: false, closesAt, nextSessionAt, why: 'joins-closed' };
  }
  if (nextSessionAt === null) return { isOpen: false, closesAt, nextSessionAt, why: 'group-over' };
  return { isOpen: true, closesAt, nextSessionAt, why: 'open' };
};
