import { daysBetween, type Id } from '@waymark/contracts';
import type { ReferredFact, UnmetNeed } from './figure-facts.ts';
import type { FigureWindow } from './figure-window.ts';
import type { ReleasedCount } from './protect.ts';
import type { Wait } from './still-waiting.ts';
import { unmetFlows, unmetTotals } from './unmet-need.ts';

/** What a release counts of the people referred to one offering. */
export interface ReferralCounts {
  /** Referred within the window, and how each of them stands at its end. */
  readonly referred: number;
  readonly started: number;
  readonly leftBefore: number;
  /** Of those who left before a start: for want of a place or programme. */
  readonly unmet: readonly UnmetNeed[];
  readonly stillWaiting: number;
  readonly completed: number;
  readonly endedBefore: number;
  readonly stillAttending: number;
  /** Everyone who waits at the end, whenever referred. */
  readonly waitingNow: number;
  readonly waitingOnPlan: number;
  /** Days of everyone referred within the window, people still waiting counted. */
  readonly waits: readonly Wait[];
  /** Days of whoever has waited longest so far: those who wait now, and those who started. */
  readonly longest: number | null;
}

const isWaiting = ({ startedOn, closedAs }: ReferredFact): boolean => startedOn === null && closedAs === null;

/** Counts the people of one offering; pure. */
export const referralCounts = (people: readonly ReferredFact[], { from, to }: FigureWindow): ReferralCounts => {
  const within = people.filter(({ receivedOn }) => receivedOn >= from);
  const started = within.filter(({ startedOn }) => startedOn !== null);
  const left = within.filter(({ startedOn, closedAs }) => startedOn === null && closedAs !== null);
  const waitingNow = people.filter(isWaiting);
  const daysOf = ({ receivedOn, startedOn }: ReferredFact) => daysBetween(receivedOn, startedOn ?? to);
  const lengths = [...waitingNow, ...started].map(daysOf);
  return {
    referred: within.length,
    started: started.length,
    leftBefore: left.length,
    unmet: left.flatMap(({ unmetNeed }) => unmetNeed ?? []),
    stillWaiting: within.filter(isWaiting).length,
    completed: started.filter(({ closedAs }) => closedAs === 'completed').length,
    endedBefore: started.filter(({ closedAs }) => closedAs !== null && closedAs !== 'completed').length,
    stillAttending: started.filter(({ closedAs }) => closedAs === null).length,
    waitingNow: waitingNow.length,
    waitingOnPlan: waitingNow.filter(({ isOnPlan }) => isOnPlan).length,
    waits: within.map((fact) => ({ days: daysOf(fact), hasStarted: fact.startedOn !== null })),
    longest: lengths.length === 0 ? null : Math.max(...lengths),
  };
};

const outside = 'outside';

/**
 * The counts of an offering as flows, so that what adds up is known to the rule that protects small numbers: referred =
 * started + left before + still waiting; left before = see `unmetFlows`; started = completed + ended before + still attending; waiting now = still
 * waiting + referred earlier = on a plan + not.
 */
export const referralFlows = (id: Id, counts: ReferralCounts): ReleasedCount[] => {
  const at = (node: string) => `${id} ${node}`;
  const flow = (
    name: string,
    from: string,
    to: string,
    value: number,
    place: ReleasedCount['place'],
  ): ReleasedCount => ({
    id: `${id}/${name}`,
    from,
    to,
    value,
    place,
  });
  const { waitingNow, waitingOnPlan, stillWaiting, started } = counts;
  return [
    flow('referred', 'referred', at('referred'), counts.referred, 'sum'),
    flow('left-before', at('referred'), at('left-before'), counts.leftBefore, 'sum'),
    ...unmetFlows(id, counts),
    flow('started', at('referred'), at('started'), started, 'sum'),
    flow('still-waiting', at('referred'), at('waiting'), stillWaiting, 'none'),
    flow('completed', at('started'), 'completed', counts.completed, 'cell'),
    flow('ended-before', at('started'), 'ended-before', counts.endedBefore, 'cell'),
    flow('still-attending', at('started'), 'still-attending', counts.stillAttending, 'cell'),
    flow('referred-earlier', outside, at('waiting'), waitingNow - stillWaiting, 'none'),
    flow('waiting-now', at('waiting'), at('waiting now'), waitingNow, 'sum'),
    flow('waiting-on-plan', at('waiting now'), 'waiting-on-plan', waitingOnPlan, 'cell'),
    flow('waiting-not-on-plan', at('waiting now'), 'waiting-not-on-plan', waitingNow - waitingOnPlan, 'none'),
  ];
};

/** The sums over all offerings, as flows that close the ones above; in a table only where there are several offerings. */
export const referralTotals = (all: readonly ReferralCounts[]): ReleasedCount[] => {
  const place = all.length > 1 ? 'total' : 'none';
  const sum = (pick: (counts: ReferralCounts) => number) => all.reduce((so, counts) => so + pick(counts), 0);
  const flow = (name: string, from: string, to: string, value: number, own: ReleasedCount['place']): ReleasedCount => ({
    id: `all/${name}`,
    from,
    to,
    value,
    place: own,
  });
  return [
    flow(
      'referred',
      outside,
      'referred',
      sum(({ referred }) => referred),
      place,
    ),
    ...unmetTotals(all, place),
    flow(
      'completed',
      'completed',
      'started',
      sum(({ completed }) => completed),
      place,
    ),
    flow(
      'ended-before',
      'ended-before',
      'started',
      sum(({ endedBefore }) => endedBefore),
      place,
    ),
    flow(
      'still-attending',
      'still-attending',
      'started',
      sum(({ stillAttending }) => stillAttending),
      place,
    ),
    flow(
      'started',
      'started',
      outside,
      sum(({ started }) => started),
      place,
    ),
    flow(
      'waiting-on-plan',
      'waiting-on-plan',
      'waiting',
      sum(({ waitingOnPlan }) => waitingOnPlan),
      place,
    ),
    flow(
      'waiting-not-on-plan',
      'waiting-not-on-plan',
      'waiting',
      sum((one) => one.waitingNow - one.waitingOnPlan),
      'none',
    ),
    flow(
      'waiting-now',
      'waiting',
      outside,
      sum(({ waitingNow }) => waitingNow),
      place,
    ),
  ];
};
