import {
  type EndedEarlyReason,
  fieldError,
  type Id,
  type Instant,
  reasonsThatStopEverything,
} from '@waymark/contracts';
import { hoursBetween } from '../../calendar/hours.ts';

/** How an enrolment ends, and whether an end report is asked for. */
export interface Ending {
  readonly state: 'completed' | 'ended-early';
  readonly reason: EndedEarlyReason | null;
  readonly asksEndReport: boolean;
  readonly because: string;
}

const stopsEverything = (reason: EndedEarlyReason | null): boolean =>
  reasonsThatStopEverything.some((stopping) => stopping === reason);

/**
 * How an enrolment ends (acceptance.md S20): "did not start" where nobody ever saw the person, whatever reason was
 * given but a death or loss, and no end report; "ended early" with its reason and a report where someone did; "completed" only when the
 * rule is met. `seen` counts sessions at which the person was seen, in part included. Throws `AppError` (422)
 * `reason-needed`, or `started-after-all` where a person who was seen is said not to have started.
 */
export const endingFor = (facts: {
  readonly seen: number;
  readonly isCompletionMet: boolean;
  readonly reason: EndedEarlyReason | null;
}): Ending => {
  if (facts.seen === 0)
    return {
      state: 'ended-early',
      reason: stopsEverything(facts.reason) ? facts.reason : 'did-not-start',
      asksEndReport: false,
      because: 'The person was not seen at any session.',
    };
  if (facts.isCompletionMet)
    return { state: 'completed', reason: null, asksEndReport: true, because: 'The completion rule is met.' };
  if (facts.reason === 'did-not-start')
    throw fieldError(
      'reason',
      'started-after-all',
      'The person was seen at a session, so this is not "did not start".',
    );
  if (facts.reason === null) throw fieldError('reason', 'reason-needed', 'Choose why the enrolment ended early.');
  return {
    state: 'ended-early',
    reason: facts.reason,
    asksEndReport: true,
    because: 'The person was seen, and the completion rule is not met.',
  };
};

/** An answer for one child: by the lead practitioner, duty, a manager, or a logged call to another council. */
export interface ChildAnswer {
  readonly childId: Id;
  readonly by: 'lead-practitioner' | 'duty' | 'manager' | 'logged-call';
}

/** What an ending still waits for, and whose it is. */
export interface EndingWait {
  readonly canClose: boolean;
  readonly unanswered: readonly Id[];
  readonly isManagers: boolean;
}

/** After 3 days an ending that still waits is the manager's to act on. */
export const endingIsManagers = (since: Instant, asOf: Instant): boolean => hoursBetween(since, asOf) >= 72;

/**
 * Whether an ending may close (model.md section 2, acceptance.md S24): for a person causing harm only when **each**
 * connected child has an answer; after 3 days it is the manager's. For everyone else it may close at once.
 */
export const endingWait = (
  facts: {
    readonly isPersonCausingHarm: boolean;
    readonly childIds: readonly Id[];
    readonly answers: readonly ChildAnswer[];
    readonly endingSince: Instant;
  },
  asOf: Instant,
): EndingWait => {
  const answered = new Set(facts.answers.map((answer) => answer.childId));
  const unanswered = facts.isPersonCausingHarm ? facts.childIds.filter((childId) => !answered.has(childId)) : [];
  const isManagers = unanswered.length > 0 && endingIsManagers(facts.endingSince, asOf);
  return { canClose: unanswered.length === 0, unanswered, isManagers };
};
