import { AppError, addDays, atLondon, dayOf, daysBetween } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextFreeDay, whyNotHeld } from './group-calendar.ts';
import { joining } from './joining.ts';
import { type MoveRequest, planMove, type SessionToMove } from './move-sessions.ts';
import { type ItemToPlan, planSchedule } from './schedule.ts';

const item = (number: number, weeksAfterPrevious = 1): ItemToPlan => ({
  id: `item-${number}`,
  number,
  title: `Session ${number}`,
  kind: 'group',
  minutesNeeded: 90,
  weeksAfterPrevious,
});
const evening = { weekday: 4, from: '18:30', to: '20:30' };
const calendar = { slots: [evening], datesLeftOut: [], extraHolidays: [], schoolHolidays: [] };
const sessionsOf = (items: readonly ItemToPlan[], slots = [evening], startsOn = '2026-03-05'): SessionToMove[] =>
  planSchedule({ ...calendar, slots, items, startsOn }).items.map(({ itemId, number, startsAt, endsAt }) => ({
    sessionId: itemId,
    itemId,
    number,
    startsAt,
    endsAt,
    state: 'planned',
    hasMarks: false,
  }));
/** Sessions on 5, 12, 19, 26 March and, six weeks on, 7 May. */
const items = [item(1), item(2), item(3), item(4), item(5, 6)];
const asked = (number: number, day: string, changes: Partial<MoveRequest> = {}): MoveRequest => ({
  ...calendar,
  items,
  sessions: sessionsOf(items),
  sessionId: `item-${number}`,
  to: { day, from: '18:30', to: '20:30' },
  scope: 'this',
  now: '2026-03-01T09:00:00.000Z',
  ...changes,
});
const but = (number: number, change: Partial<SessionToMove>): SessionToMove[] =>
  sessionsOf(items).map((session) => (session.number === number ? { ...session, ...change } : session));
const days = (request: MoveRequest) =>
  planMove(request).moves.map(({ number, startsAt }) => `${number} ${dayOf(startsAt)}`);
const refusal = (request: MoveRequest): string => {
  try {
    planMove(request);
    return 'moved';
  } catch (error) {
    return error instanceof AppError ? `${error.detail.fields?.[0]?.path ?? ''} ${error.code}`.trim() : 'defect';
  }
};

describe('moving a session', () => {
  it('S11 alone leaves every other where it is', () => {
    expect(days(asked(2, '2026-03-13'))).toEqual(['2 2026-03-13']);
  });

  it('S10 S11 and the rest moves each later one on, past a bank holiday, and keeps the six weeks', () => {
    const plan = planMove(asked(3, '2026-03-26', { scope: 'this-and-rest', datesLeftOut: ['2026-04-02'] }));
    expect(plan.moves.map(({ number, startsAt }) => `${number} ${dayOf(startsAt)}`)).toEqual([
      '3 2026-03-26',
      '4 2026-04-09',
      '5 2026-05-21',
    ]);
    expect(plan.skipped).toEqual([{ day: '2026-04-02', why: 'left-out' }]);
    expect(plan.moves[1]?.startsAt).toBe('2026-04-09T17:30:00.000Z');
  });

  it('S11 and the rest brings the rest forward as well', () => {
    const later = sessionsOf(items, [evening], '2026-04-09');
    expect(days(asked(1, '2026-03-19', { sessions: later, scope: 'this-and-rest' }))).toEqual([
      '1 2026-03-19',
      '2 2026-03-26',
      '3 2026-04-02',
      '4 2026-04-09',
      '5 2026-05-21',
    ]);
  });

  it('S11 says what stays and why: what is held, what has marks, and what still fits', () => {
    const sessions = but(4, { hasMarks: true });
    const request = asked(2, '2026-03-13', { sessions, scope: 'this-and-rest' });
    expect(planMove(request).stays).toEqual([
      { sessionId: 'item-3', number: 3, why: 'same-date' },
      { sessionId: 'item-4', number: 4, why: 'has-marks' },
      { sessionId: 'item-5', number: 5, why: 'same-date' },
    ]);
  });

  it.each<[string, MoveRequest]>([
    ['session-frozen', asked(2, '2026-03-13', { sessions: but(2, { state: 'held' }) })],
    ['session-frozen', asked(2, '2026-03-13', { sessions: but(2, { state: 'cancelled' }) })],
    ['session-frozen', asked(2, '2026-03-13', { sessions: but(2, { hasMarks: true }) })],
    ['session-frozen', asked(2, '2026-03-13', { now: '2026-03-12T18:30:00.000Z' })],
    ['day in-the-past', asked(2, '2026-03-06', { now: '2026-03-07T09:00:00.000Z' })],
    ['day day-left-out', asked(2, '2026-03-13', { datesLeftOut: ['2026-03-13'] })],
    ['day day-bank-holiday', asked(4, '2026-04-06', { scope: 'this-and-rest' })],
    ['day day-closed', asked(2, '2026-03-13', { extraHolidays: ['2026-03-13'] })],
    ['day day-school-holiday', asked(2, '2026-03-13', { schoolHolidays: [{ from: '2026-03-09', to: '2026-03-13' }] })],
    ['day too-late', asked(2, '2026-03-19')],
    ['day too-early', asked(2, '2026-03-05')],
    ['day too-late', asked(4, '2026-03-27')],
    ['day too-early', asked(5, '2026-05-06')],
    ['day too-late', asked(2, '2026-03-19', { sessions: but(3, { hasMarks: true }), scope: 'this-and-rest' })],
    ['to slot-too-short', asked(2, '2026-03-13', { to: { day: '2026-03-13', from: '18:30', to: '19:30' } })],
    ['from no-such-local-time', asked(4, '2026-03-29', { to: { day: '2026-03-29', from: '01:30', to: '03:30' } })],
    ['day outside-known-bank-holidays', asked(5, '2036-05-01')],
  ])('S38 refuses %s, where it stands', (expected, request) => {
    expect(refusal(request)).toBe(expected);
  });
});

/** One thing that may happen to a group. */
const acts = fc.record({
  kind: fc.constantFrom('move', 'move-rest', 'cancel', 'hold', 'mark', 'join'),
  which: fc.nat(30),
  /** Days from where the session stands. */
  by: fc.integer({ min: -20, max: 40 }),
});
type Act = typeof acts extends fc.Arbitrary<infer One> ? One : never;

interface Group {
  readonly sessions: readonly SessionToMove[];
  readonly now: string;
  readonly joined: readonly string[];
}

const worlds = fc.record({
  gaps: fc.array(fc.constantFrom(0, 1, 1, 1, 2, 6), { minLength: 2, maxLength: 10 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 2 }),
  startsOn: fc.nat(800).map((later) => addDays('2026-01-01', later)),
  left: fc.array(fc.nat(200), { maxLength: 12 }),
  acts: fc.array(acts, { maxLength: 12 }),
});

describe('whatever happens to a group, in whatever order', () => {
  it('S9 S10 S11 count, order and gaps are kept, held is frozen, no day left out is used, nothing lands in the past', () => {
    fc.assert(
      fc.property(worlds, ({ gaps, weekdays, startsOn, left, acts: happening }) => {
        const own = gaps.map((gap, index) => item(index + 1, gap));
        const slots = weekdays.map((weekday) => ({ ...evening, weekday }));
        const datesLeftOut = left.map((later) => addDays(startsOn, later));
        const fixed = { ...calendar, slots, datesLeftOut, items: own };
        let group: Group = {
          sessions: planSchedule({ ...fixed, startsOn }).items.map(({ itemId, number, startsAt, endsAt }) => ({
            ...{ sessionId: itemId, itemId, number, startsAt, endsAt },
            ...{ state: 'planned' as const, hasMarks: false },
          })),
          now: atLondon(addDays(startsOn, -10), '09:00'),
          joined: [],
        };
        for (const act of happening) {
          const before = group;
          group = after(before, act, fixed);
          hold(before, group, fixed);
        }
      }),
      { numRuns: 300 },
    );
  });
});

type Fixed = Pick<MoveRequest, 'slots' | 'datesLeftOut' | 'extraHolidays' | 'schoolHolidays' | 'items'>;

/** The group after an act; as it was where the rule refuses it. */
const after = (group: Group, { kind, which, by }: Act, fixed: Fixed): Group => {
  const { sessions, now, joined } = group;
  const session = sessions[which % sessions.length];
  if (session === undefined) return group;
  const changed = (change: Partial<SessionToMove>) =>
    sessions.map((one) => (one === session ? { ...one, ...change } : one));
  if (kind === 'join') return { ...group, joined: [...joined, now] };
  if (kind === 'mark') return session.state === 'planned' ? { ...group, sessions: changed({ hasMarks: true }) } : group;
  if (kind === 'hold') {
    if (session.state !== 'planned') return group;
    return { ...group, now: max(now, session.endsAt), sessions: changed({ state: 'held' }) };
  }
  const isCancel = kind === 'cancel';
  const day = isCancel
    ? nextFreeDay(addDays(max(dayOf(session.startsAt), dayOf(now)), 1), fixed, () => undefined).day
    : addDays(dayOf(session.startsAt), by);
  try {
    const scope = kind === 'move' ? ('this' as const) : ('this-and-rest' as const);
    const to = { day, from: '18:30', to: '20:30' };
    const request = { ...fixed, sessions, sessionId: session.sessionId, scope, to, now, isReplaced: isCancel };
    const { moves } = planMove(request);
    const moved = sessions.map((one) => {
      const move = moves.find(({ sessionId }) => sessionId === one.sessionId);
      if (isCancel && one === session) return { ...one, state: 'cancelled' as const };
      return move === undefined ? one : { ...one, startsAt: move.startsAt, endsAt: move.endsAt };
    });
    const own = moves.find(({ sessionId }) => sessionId === session.sessionId);
    if (!isCancel || own === undefined) return { ...group, sessions: moved };
    const anew = { ...session, sessionId: `${session.sessionId}+`, startsAt: own.startsAt, endsAt: own.endsAt };
    return { ...group, sessions: [...moved, { ...anew, state: 'planned', hasMarks: false }] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return group;
  }
};

const max = (one: string, other: string): string => (one > other ? one : other);

/** What must be true of a group after each act, compared with before. */
const hold = (before: Group, now: Group, fixed: Fixed): void => {
  const standing = now.sessions.filter(({ state }) => state !== 'cancelled');
  const inOrder = fixed.items.map(({ id }) => standing.filter(({ itemId }) => itemId === id));
  expect(inOrder.map((own) => own.length)).toEqual(fixed.items.map(() => 1));
  for (const session of before.sessions) {
    const same = now.sessions.find(({ sessionId }) => sessionId === session.sessionId);
    const isFrozen = session.state !== 'planned' || session.hasMarks || session.startsAt <= before.now;
    if (isFrozen) expect(same?.startsAt).toBe(session.startsAt);
    if (session.state === 'held') expect(same?.state).toBe('held');
  }
  for (const session of now.sessions) {
    const was = before.sessions.find(({ sessionId }) => sessionId === session.sessionId);
    if (was?.startsAt === session.startsAt) continue;
    expect(session.startsAt > before.now).toBe(true);
    expect(whyNotHeld(dayOf(session.startsAt), fixed)).toBeUndefined();
    expect(Temporal.Instant.from(session.startsAt).toZonedDateTimeISO('Europe/London').hour).toBe(18);
  }
  const dates = inOrder.map(([own]) => own);
  dates.forEach((own, index) => {
    const previous = dates[index - 1];
    const gap = fixed.items[index]?.weeksAfterPrevious ?? 0;
    if (own === undefined || previous === undefined) return;
    // What was held out of order stands as it happened.
    if (own.startsAt <= now.now) return;
    const apart = daysBetween(dayOf(previous.startsAt), dayOf(own.startsAt));
    expect(apart).toBeGreaterThanOrEqual(gap > 1 ? gap * 7 : 1);
  });
  for (const at of now.joined) {
    const { nextSessionAt } = joining({ joinsCloseAfter: 3, sessions: now.sessions }, at);
    if (nextSessionAt !== null) expect(nextSessionAt >= at).toBe(true);
  }
};
