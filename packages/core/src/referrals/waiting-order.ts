import {
  type Day,
  dayOf,
  daysBetween,
  type Id,
  type Instant,
  type NeedByReason,
  needByReasonLabels,
} from '@waymark/contracts';
import { daysWords, dayWords } from '../engagement/rules/day-words.ts';

/** The version of the order below; a row of the list says by which rule it stands where it stands. */
export const waitingOrderVersion = '2';

/** The order in words, for the head of the list. */
export const waitingOrderRule =
  'First those with a child on a plan, the earliest conference first; then by the day a start is needed; then those the programme puts first; then by the wait from the day the referral was received.';

/** All that the order reads of someone who waits; nothing of the survivor's side is among it (S40). */
export interface WaitingFacts {
  readonly subjectId: Id;
  readonly receivedAt: Instant;
  readonly needBy: { readonly day: Day; readonly why: NeedByReason } | null;
  readonly isOnPlan: boolean;
  /** The next child protection conference about a child named in the referral. */
  readonly conferenceOn: Day | null;
  /** The strongest ground on which the programme itself puts this person first: its rank from 0, and its words. */
  readonly priority: { readonly rank: number; readonly because: string } | null;
}

export interface WaitingPlace {
  readonly subjectId: Id;
  /** From 1. */
  readonly place: number;
  readonly because: readonly string[];
}

const never = '9999-12-31';
/** After every ground a programme may declare. */
const unranked = 99;

const keyOf = (facts: WaitingFacts): string =>
  [
    facts.isOnPlan ? '0' : '1',
    facts.isOnPlan ? (facts.conferenceOn ?? never) : never,
    facts.needBy?.day ?? never,
    String(facts.priority?.rank ?? unranked).padStart(2, '0'),
    facts.receivedAt,
    facts.subjectId,
  ].join(' ');

const becauseOf = (facts: WaitingFacts, today: Day): string[] => {
  const { isOnPlan, conferenceOn, needBy, priority, receivedAt } = facts;
  const plan = !isOnPlan
    ? []
    : [
        conferenceOn === null
          ? 'A child is on a plan.'
          : `A child is on a plan: conference on ${dayWords(conferenceOn)}.`,
      ];
  const need =
    needBy === null ? [] : [`Needed by ${dayWords(needBy.day)}: ${needByReasonLabels[needBy.why].toLowerCase()}.`];
  const first = priority === null ? [] : [priority.because];
  return [...plan, ...need, ...first, `Waiting ${daysWords(daysBetween(dayOf(receivedAt), today))}.`];
};

/**
 * The fair order of a queue, each place with its why (S16). Pure; the wait counts from receipt whatever was offered or
 * declined since, and urgency, which says how soon a referral is looked at, is not part of it.
 */
export const orderWaiting = (people: readonly WaitingFacts[], today: Day): readonly WaitingPlace[] =>
  people
    .map((facts) => ({ facts, key: keyOf(facts) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ facts }, index) => ({ subjectId: facts.subjectId, place: index + 1, because: becauseOf(facts, today) }));
