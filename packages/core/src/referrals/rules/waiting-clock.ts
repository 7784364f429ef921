import {
  type Day,
  dayOf,
  daysBetween,
  type Id,
  type Instant,
  type ReferralEventKind,
  stateAfterEvent,
  type WaitingClockEvent,
  waitingClockEvents,
} from '@waymark/contracts';
import { eventsOf, isClosed, type ReferralEventFact } from './referral-state.ts';

/** A pause of the wait, first and last day included, and why (model.md section 4). */
export interface WaitingPause {
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: string;
}

/** The time from one clock event to the next; the last one is open while the person waits. Calendar days. */
export interface WaitingStage {
  readonly since: WaitingClockEvent;
  readonly until: WaitingClockEvent | 'closed' | null;
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
}

/** A wait as it was; nothing is overwritten and nothing taken off. */
export interface WaitingClock {
  readonly receivedOn: Day;
  readonly outcome: 'started' | 'closed' | 'still-waiting';
  /** Day of the start or close, or the day asked about. */
  readonly endsOn: Day;
  /** Days from receipt: the sum of the days of all stages. */
  readonly totalDays: number;
  readonly stages: readonly WaitingStage[];
  /** Days from receipt to the first event of each kind; `null` where it has not happened. */
  readonly daysTo: Readonly<Record<WaitingClockEvent, number | null>>;
  readonly offersDeclined: number;
  /** Days of the wait that lay in a pause: shown beside the wait, never subtracted. */
  readonly pausedDays: number;
}

const isClockEvent = (kind: ReferralEventKind): kind is WaitingClockEvent =>
  waitingClockEvents.some((event) => event === kind);

const closes = (kind: ReferralEventKind): boolean => {
  const state = stateAfterEvent[kind];
  return state !== null && isClosed(state);
};

/** Whole days of [from, to] that lie in any pause, each day once. */
const daysPaused = (pauses: readonly WaitingPause[], from: Day, to: Day): number => {
  const spans = pauses
    .map((pause) => ({
      from: pause.from > from ? pause.from : from,
      to: pause.to === null || pause.to > to ? to : pause.to,
    }))
    .filter((span) => span.from <= span.to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let days = 0;
  let counted = '';
  for (const span of spans) {
    if (span.to <= counted) continue;
    const isOverlap = counted !== '' && span.from <= counted;
    days += isOverlap ? daysBetween(counted, span.to) : daysBetween(span.from, span.to) + 1;
    counted = span.to;
  }
  return days;
};

/**
 * The waiting clock of one subject (model.md section 4): it starts when the referral was received and runs until the
 * first session at which the person was seen, or the close; a place offered or taken up does not stop it. `null` for
 * what was never received. Statistics always include people still waiting.
 */
export const waitingClock = (
  events: readonly ReferralEventFact[],
  subjectId: Id | null,
  pauses: readonly WaitingPause[],
  asOf: Instant,
): WaitingClock | null => {
  const all = eventsOf(events, subjectId, asOf);
  const begin = all.findIndex((event) => event.kind === 'received');
  const received = all[begin];
  if (received === undefined) return null;
  const end = all.findIndex((event, index) => index > begin && (event.kind === 'started' || closes(event.kind)));
  const last = all[end];
  const within = all.slice(begin, end === -1 ? undefined : end + 1);
  const receivedOn = dayOf(received.at);
  const endsOn = dayOf(last?.at ?? asOf);
  const points = within.flatMap((event) =>
    isClockEvent(event.kind) && (event.kind !== 'received' || event === received)
      ? [{ kind: event.kind, day: dayOf(event.at) }]
      : [],
  );
  const outcome = last === undefined ? 'still-waiting' : last.kind === 'started' ? 'started' : 'closed';
  const waited = points.filter((point) => point.kind !== 'started');
  const stages = waited.map(({ kind, day }, index): WaitingStage => {
    const next = points[index + 1];
    const to = next?.day ?? endsOn;
    const until = next?.kind ?? (outcome === 'closed' ? 'closed' : null);
    return { since: kind, until, from: day, to, days: daysBetween(day, to) };
  });
  const daysTo = (kind: WaitingClockEvent): number | null => {
    const first = points.find((point) => point.kind === kind);
    return first === undefined ? null : daysBetween(receivedOn, first.day);
  };
  return {
    receivedOn,
    outcome,
    endsOn,
    totalDays: daysBetween(receivedOn, endsOn),
    stages,
    daysTo: {
      received: 0,
      'first-attempt': daysTo('first-attempt'),
      'first-contact': daysTo('first-contact'),
      assessed: daysTo('assessed'),
      accepted: daysTo('accepted'),
      offered: daysTo('offered'),
      'offer-declined': daysTo('offer-declined'),
      started: daysTo('started'),
    },
    offersDeclined: points.filter((point) => point.kind === 'offer-declined').length,
    pausedDays: daysPaused(pauses, receivedOn, endsOn),
  };
};
