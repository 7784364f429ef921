import {
  closedReferralStates,
  type Id,
  type Instant,
  type ReferralEventKind,
  type ReferralState,
  referralStates,
  stateAfterEvent,
} from '@waymark/contracts';

/** A referral event as the rules read it; `subjectId` is `null` where it stands for the whole referral. */
export interface ReferralEventFact {
  readonly id: Id;
  readonly kind: ReferralEventKind;
  readonly at: Instant;
  readonly subjectId: Id | null;
}

const text = (event: ReferralEventFact): string => `${event.at} ${event.id}`;

/** The events that stand for a subject, its own and the whole referral's, up to `asOf`, oldest first. */
export const eventsOf = (
  events: readonly ReferralEventFact[],
  subjectId: Id | null,
  asOf: Instant,
): readonly ReferralEventFact[] =>
  events
    .filter((event) => event.at <= asOf && (event.subjectId === null || event.subjectId === subjectId))
    .sort((a, b) => (text(a) < text(b) ? -1 : 1));

/** Whether nothing more can happen in this state. */
export const isClosed = (state: ReferralState): boolean => closedReferralStates.some((closed) => closed === state);

/**
 * The state of a referral before it has subjects' states, or of one subject, derived from its events, the only source
 * of status (model.md section 2). `draft` where nothing has happened. Recording late moves nothing back: order is by
 * the time things happened, then by id.
 */
export const stateFrom = (events: readonly ReferralEventFact[], subjectId: Id | null, asOf: Instant): ReferralState =>
  eventsOf(events, subjectId, asOf).reduce<ReferralState>(
    (state, event) => stateAfterEvent[event.kind] ?? state,
    'draft',
  );

/** From nothing received to completed; among closed states the one that says least about help received comes first. */
const advance: readonly ReferralState[] = [
  ...referralStates.filter((state) => !isClosed(state)),
  'unmet-need',
  'not-accepted',
  'withdrawn',
  'ended-early',
  'completed',
];

/**
 * What the referral shows: its least advanced open subject (model.md section 2); once all are closed, the closed state
 * that claims least. Throws `RangeError` without a subject.
 */
export const shownState = (states: readonly ReferralState[]): ReferralState => {
  const shown = advance.find((state) => states.includes(state));
  if (shown === undefined) throw new RangeError('a referral has at least one subject');
  return shown;
};
