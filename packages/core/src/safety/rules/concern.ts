import { type ContactResult, dayOf, type Instant, type SpokenContactWith } from '@waymark/contracts';
import { endOfDay } from '../../calendar/hours.ts';

/** A spoken contact about a concern: with whom, when; name and decision are kept with it. */
export interface SpokenContact {
  readonly at: Instant;
  readonly with: SpokenContactWith;
}

/** What a concern still waits for. Both must be there before it closes. */
export interface ConcernState {
  readonly isOpen: boolean;
  readonly isSpokenOf: boolean;
  readonly isConsidered: boolean;
  /** The spoken contact is due before this instant: the end of the same day. */
  readonly spokenDueBy: Instant;
  readonly isOverdue: boolean;
  readonly because: readonly string[];
}

/**
 * An observation of injury, disclosure, neglect or threat needs a spoken contact the same day, and stays open until a
 * named meeting has considered it (model.md section 6, domain.md D12, G4). An e-mail is no spoken contact; a contact
 * from before the observation is about something else.
 */
export const concernState = (
  concern: {
    readonly observedAt: Instant;
    readonly spoken: readonly SpokenContact[];
    readonly consideredAt: Instant | null;
  },
  asOf: Instant,
): ConcernState => {
  const { observedAt, consideredAt } = concern;
  const spokenDueBy = endOfDay(dayOf(observedAt));
  const isSpokenOf = concern.spoken.some(({ at }) => at >= observedAt && at <= asOf);
  const isConsidered = consideredAt !== null && consideredAt >= observedAt && consideredAt <= asOf;
  const because = [
    ...(isSpokenOf ? [] : ['Nobody has been spoken to about it.']),
    ...(isConsidered ? [] : ['No named meeting has considered it.']),
  ];
  const isOverdue = !isSpokenOf && asOf >= spokenDueBy;
  return { isOpen: because.length > 0, isSpokenOf, isConsidered, spokenDueBy, isOverdue, because };
};

/** A contact with the person whose safety is checked; `null` is not recorded, which is not yes. */
export interface CheckContact {
  readonly at: Instant;
  readonly result: ContactResult;
  readonly isAlone: boolean | null;
  readonly isFreeToSpeak: boolean | null;
}

/**
 * Whether a safety check is settled: only when somebody spoke to the person, alone and free to speak, after it was
 * raised (model.md section 3, acceptance.md S29). Due before the end of the same day.
 */
export const safetyCheckState = (raisedAt: Instant, contacts: readonly CheckContact[], asOf: Instant) => {
  const settling = contacts.find(
    ({ at, result, isAlone, isFreeToSpeak }) =>
      at >= raisedAt && at <= asOf && result === 'spoken-to' && isAlone === true && isFreeToSpeak === true,
  );
  const dueBy = endOfDay(dayOf(raisedAt));
  return { isSettled: settling !== undefined, dueBy, isOverdue: settling === undefined && asOf >= dueBy };
};
