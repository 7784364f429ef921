import {
  AppError,
  addDays,
  type Day,
  dayOf,
  daysBetween,
  fieldError,
  type Id,
  type Instant,
  type SessionState,
  type StaysWhy,
} from '@waymark/contracts';
import {
  atWallTime,
  earliestFor,
  type GroupCalendar,
  minutesBetween,
  needsGap,
  nextFreeDay,
  type PlannedSoFar,
  requireCovered,
  type SkippedDay,
  whyNotHeld,
} from './group-calendar.ts';
import type { ItemToPlan } from './schedule.ts';

/** A session of the group as moving reads it; those of one person are left out by the caller. */
export interface SessionToMove {
  readonly sessionId: Id;
  readonly itemId: string;
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: SessionState;
  readonly hasMarks: boolean;
}

export interface MoveRequest extends GroupCalendar {
  readonly items: readonly ItemToPlan[];
  readonly sessions: readonly SessionToMove[];
  readonly sessionId: Id;
  /** The new day and local times. */
  readonly to: { readonly day: Day; readonly from: string; readonly to: string };
  readonly scope: 'this' | 'this-and-rest';
  /** Its content is held anew because it was cancelled, perhaps after it should have begun. */
  readonly isReplaced?: boolean;
  readonly now: Instant;
}

export interface Move {
  readonly sessionId: Id;
  readonly number: number;
  readonly was: { readonly startsAt: Instant; readonly endsAt: Instant };
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** What moves, what stays and why, and the days left out on the way. */
export interface MovePlan {
  readonly moves: readonly Move[];
  readonly stays: readonly { readonly sessionId: Id; readonly number: number; readonly why: StaysWhy }[];
  readonly skipped: readonly SkippedDay[];
}

/** Why a session cannot move; `undefined` where it can. A held session is frozen, and nothing that began moves. */
const whyFrozen = ({ state, hasMarks, startsAt }: SessionToMove, now: Instant): StaysWhy | undefined => {
  if (state !== 'planned') return state;
  if (hasMarks) return 'has-marks';
  return startsAt <= now ? 'begun' : undefined;
};

const frozenWords: Readonly<Record<StaysWhy, string>> = {
  held: 'A session that was held stays where it was',
  cancelled: 'A session that was cancelled stays cancelled',
  'has-marks': 'Marks are recorded for this session: it stays where it is',
  begun: 'This session has begun: it stays where it is',
  'same-date': 'This session stays where it is',
};

const requireTarget = (
  request: MoveRequest,
  item: ItemToPlan,
): { readonly startsAt: Instant; readonly endsAt: Instant } => {
  const { to, now } = request;
  requireCovered(to.day, 'day');
  const startsAt = atWallTime(to.day, to.from, 'from');
  if (startsAt <= now) throw fieldError('day', 'in-the-past', 'A session cannot be moved into the past');
  if (minutesBetween(to.from, to.to) < item.minutesNeeded)
    throw fieldError('to', 'slot-too-short', `A session of this programme needs ${item.minutesNeeded} minutes`);
  const why = whyNotHeld(to.day, request);
  if (why !== undefined) throw fieldError('day', `day-${why}`, 'Nothing is held on this day: it is left out');
  return { startsAt, endsAt: atWallTime(to.day, to.to, 'to') };
};

/** The days an item must lie after another, by the gaps in weeks of every item between them. */
const daysNeeded = (items: readonly ItemToPlan[], from: number, to: number): number =>
  Math.max(
    1,
    items
      .slice(from + 1, to + 1)
      .reduce((days, { weeksAfterPrevious: gap }) => days + (needsGap(gap) ? Math.round(gap * 7) : 0), 0),
  );

/** The session of each item that still counts, in the order of the curriculum; a cancelled one holds no place. */
const standingOf = ({ items, sessions }: MoveRequest) =>
  sessions
    .filter(({ state }) => state !== 'cancelled')
    .map((session) => ({ session, at: items.findIndex(({ id }) => id === session.itemId) }))
    .sort((a, b) => a.at - b.at || (a.session.startsAt < b.session.startsAt ? -1 : 1));

type Standing = ReturnType<typeof standingOf>[number];

const requireAfter = (request: MoveRequest, before: Standing | undefined, at: number): void => {
  if (before === undefined) return;
  const earliest = addDays(dayOf(before.session.startsAt), daysNeeded(request.items, before.at, at));
  if (request.to.day >= earliest) return;
  const { number } = before.session;
  throw fieldError('day', 'too-early', `This is too early after session ${number}: the order and the gaps are kept`);
};

const requireBefore = (request: MoveRequest, at: number, after: Standing | undefined): void => {
  if (after === undefined) return;
  const { session } = after;
  if (daysBetween(request.to.day, dayOf(session.startsAt)) >= daysNeeded(request.items, at, after.at)) return;
  const isFrozen = whyFrozen(session, request.now) !== undefined;
  const hint = isFrozen ? 'which stays where it is' : 'move the rest as well';
  throw fieldError('day', 'too-late', `This is too late before session ${session.number}: ${hint}`);
};

/**
 * Moves one session of a group, or it and the rest (S9, S10, S11): the count, the order and every gap of weeks are kept,
 * held and marked sessions stay, no day that is left out is used and nothing lands in the past. The preview and the move
 * are made by this rule. Throws 409 `session-frozen`; 422 `in-the-past`, `day-…`, `too-early`, `too-late`,
 * `slot-too-short`, `no-such-local-time`, `outside-known-bank-holidays`.
 */
export const planMove = (request: MoveRequest): MovePlan => {
  const { items, sessions, sessionId, scope, now } = request;
  const asked = sessions.find((session) => session.sessionId === sessionId);
  if (asked === undefined) throw new AppError('not-found', 'not-found');
  const why = whyFrozen(asked, now);
  if (why !== undefined && !(why === 'begun' && request.isReplaced === true))
    throw new AppError('conflict', 'session-frozen', { message: frozenWords[why], facts: { why, state: asked.state } });
  const standing = standingOf(request);
  const index = standing.findIndex(({ session }) => session.sessionId === sessionId);
  const own = standing[index];
  const item = own && items[own.at];
  if (own === undefined || item === undefined) throw new AppError('conflict', 'no-such-curriculum');
  const target = requireTarget(request, item);
  requireAfter(request, standing[index - 1], own.at);
  const first: Move = { sessionId, number: asked.number, was: asked, ...target };
  // What was held out of order lies behind; only what is still to come can stand in the way.
  const later = standing.slice(index + 1);
  const toCome = later.filter(({ session }) => session.startsAt > now);
  if (scope === 'this') {
    requireBefore(request, own.at, toCome[0]);
    return { moves: [first].filter(isMove), stays: [], skipped: [] };
  }
  return moveRest(request, own.at, first, later);
};

const isMove = ({ was, startsAt, endsAt }: Move): boolean => was.startsAt !== startsAt || was.endsAt !== endsAt;

const moveRest = (request: MoveRequest, at: number, first: Move, later: readonly Standing[]): MovePlan => {
  const { items, slots, now } = request;
  const moves: Move[] = [first];
  const stays: { sessionId: Id; number: number; why: StaysWhy }[] = [];
  const skipped: SkippedDay[] = [];
  let soFar: PlannedSoFar = { previous: request.to.day, lastGroup: request.to.day };
  items.slice(at + 1).forEach((item, offset) => {
    const isOfOnePerson = item.kind !== 'group';
    const found = later.find((other) => other.at === at + 1 + offset)?.session;
    // An item of one person keeps its week; one of the group whose session is cancelled or was never planned takes none.
    if (found === undefined && !isOfOnePerson) return;
    const why = found && whyFrozen(found, now);
    const earliest = earliestFor({ ...item, isOfOnePerson }, soFar, slots, request.to.day);
    if (found !== undefined && why !== undefined) {
      stays.push({ sessionId: found.sessionId, number: found.number, why });
      if (found.startsAt <= now) return;
      const day = dayOf(found.startsAt);
      if (day < (needsGap(item.weeksAfterPrevious) ? earliest : addDays(soFar.lastGroup ?? day, 1)))
        throw fieldError('day', 'too-late', `This is too late before session ${found.number}, which stays where it is`);
      soFar = { previous: day, lastGroup: day };
      return;
    }
    const { day, slot } = nextFreeDay(earliest, request, (left) => skipped.push(left));
    soFar = { previous: day, lastGroup: isOfOnePerson ? soFar.lastGroup : day };
    if (found === undefined) return;
    const { from, to } = slots[slot] ?? { from: '', to: '' };
    const startsAt = atWallTime(day, from, `slots.${slot}.from`);
    const move: Move = {
      sessionId: found.sessionId,
      number: found.number,
      was: found,
      startsAt,
      endsAt: atWallTime(day, to, `slots.${slot}.to`),
    };
    if (isMove(move)) moves.push(move);
    else stays.push({ sessionId: found.sessionId, number: found.number, why: 'same-date' });
  });
  const inOrder = skipped.filter((left, index) => skipped.findIndex(({ day }) => day === left.day) === index);
  return { moves: moves.filter(isMove), stays, skipped: inOrder };
};
