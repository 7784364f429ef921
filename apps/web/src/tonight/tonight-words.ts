import { type Instant, resultsThatAreContact, type TonightKind, type TonightRow } from '@waymark/contracts';
import { formatDayAndTime, formatTime } from '@waymark/ui';

export type TonightEvent = TonightRow['events'][number];

/** From what must be acted on first to what can wait; the order of the list (S41). */
const order = [
  'concern',
  'excluded',
  'turned-away',
  'left-early',
  'not-arrived',
  'absent',
  'cancelled-by-us',
  'moved-by-us',
  'ended',
  'started',
  'expected',
  'arrived-late',
  'completed',
  'arrived',
] as const satisfies readonly TonightKind[];

/** After these someone may be where nobody expects: the partner is called tonight. */
const callFor = new Set<TonightKind>(['concern', 'excluded', 'turned-away', 'left-early', 'not-arrived', 'absent']);

const rankOf = (kind: TonightKind): number => order.indexOf(kind);

/** What matters most of what is known tonight. */
export const mainEvent = ({ events }: Pick<TonightRow, 'events'>): TonightEvent | undefined =>
  events.toSorted((left, right) => rankOf(left.kind) - rankOf(right.kind))[0];

const phrases: Readonly<Record<TonightKind, (at: string) => string>> = {
  concern: () => 'There is a concern: ask the facilitator now.',
  excluded: () => 'Excluded from the group.',
  'turned-away': (at) => `Turned away from the session at ${at}.`,
  'left-early': (at) => `Left the session of ${at} early.`,
  'not-arrived': (at) => `Has not arrived. Expected at ${at}.`,
  absent: (at) => `Did not come. Expected at ${at}.`,
  'cancelled-by-us': (at) => `The session at ${at} is not held: cancelled by us.`,
  'moved-by-us': (at) => `Moved by us to ${at}.`,
  ended: () => 'Comes no longer: the place has ended.',
  started: (at) => `Starts tonight at ${at}.`,
  expected: (at) => `Expected at ${at}.`,
  'arrived-late': (at) => `Arrived late for the session at ${at}.`,
  completed: () => 'Has completed.',
  arrived: (at) => `Arrived for the session at ${at}.`,
};

/** What is known of the person causing harm, and nothing of what happens in sessions (model.md section 7, `status`). */
export const eventWords = ({ kind, at }: Pick<TonightEvent, 'kind' | 'at'>): string =>
  phrases[kind](kind === 'moved-by-us' ? formatDayAndTime(at) : formatTime(at));

/** Since when a call answers it: not having come is known from the hour of the session, the rest once it is recorded. */
const knownSince = ({ kind, at, recordedAt }: TonightEvent): Instant =>
  kind === 'not-arrived' || kind === 'absent' ? at : recordedAt;

const wasReached = ({ lastCall }: TonightRow, since: Instant): boolean =>
  lastCall !== null && lastCall.at >= since && resultsThatAreContact.some((result) => result === lastCall.result);

/** `act`: someone must do something now; `watch`: still to come; `done`: answered, or nothing follows. */
export type TonightGroup = 'act' | 'watch' | 'done';

/** Where a row stands. A call that reached nobody does not settle it; a partner without a worker always comes first. */
export const groupOf = (row: TonightRow): TonightGroup => {
  const event = mainEvent(row);
  if (!row.hasWorker) return 'act';
  if (row.notice !== null && row.notice.acknowledgedAt === null) return 'act';
  if (event === undefined) return row.lastCall === null ? 'act' : 'done';
  if (callFor.has(event.kind)) return wasReached(row, knownSince(event)) ? 'done' : 'act';
  return event.kind === 'started' || event.kind === 'expected' ? 'watch' : 'done';
};

const rowRank = (row: TonightRow): number => {
  const event = mainEvent(row);
  return event === undefined ? -1 : rankOf(event.kind);
};

/** The rows of one group, most urgent first: nobody's partner, then what happened, then the earlier time to call by. */
export const rowsOf = (rows: readonly TonightRow[], group: TonightGroup): readonly TonightRow[] =>
  rows
    .filter((row) => groupOf(row) === group)
    .toSorted(
      (left, right) =>
        Number(left.hasWorker) - Number(right.hasWorker) ||
        rowRank(left) - rowRank(right) ||
        (left.notice?.callBy ?? '9').localeCompare(right.notice?.callBy ?? '9') ||
        (left.sessionAt ?? '9').localeCompare(right.sessionAt ?? '9'),
    );
