import {
  couldNotAttendReasonLabels,
  detailNeededBy,
  type MarkCode,
  notHeldForPersonReasonLabels,
  notReleasedByLabels,
  notSeenReasonLabels,
  turnedAwayReasonLabels,
} from '@waymark/contracts';

/** A question about one mark code whose answer is one of a list. */
export interface ReasonQuestion {
  readonly label: string;
  readonly reasons: Readonly<Record<string, string>>;
}

const reasonQuestions: Partial<Readonly<Record<MarkCode, ReasonQuestion>>> = {
  'turned-away': { label: 'Why turned away?', reasons: turnedAwayReasonLabels },
  'could-not-attend': { label: 'Why not able to attend?', reasons: couldNotAttendReasonLabels },
  'not-held-for-person': { label: 'Why was it not held for this person?', reasons: notHeldForPersonReasonLabels },
  'not-seen': { label: 'Why not seen?', reasons: notSeenReasonLabels },
  'not-released': { label: 'Not released by', reasons: notReleasedByLabels },
};

/** Codes that say the person was there, in some way. */
const there: readonly MarkCode[] = [
  'attended',
  'attended-late',
  'attended-part',
  'attended-not-engaged',
  'asked-to-leave',
  'seen',
  'seen-part',
];

/** Codes that leave open how much of the session it was. */
const timed: readonly MarkCode[] = ['attended-late', 'attended-part', 'asked-to-leave', 'seen-part'];

/** What the details of one mark ask, beside a note. */
export interface MarkQuestions {
  readonly minutes: boolean;
  readonly mode: boolean;
  readonly cancellation: boolean;
  readonly catchUp: boolean;
  readonly reason: ReasonQuestion | undefined;
  readonly isReasonNeeded: boolean;
  readonly isNoteNeeded: boolean;
}

/** What the details of a mark ask: only what its code can mean (model.md section 3). */
export const questionsOf = (code: MarkCode): MarkQuestions => {
  const needed = detailNeededBy(code);
  const isThere = there.includes(code);
  return {
    minutes: timed.includes(code),
    mode: isThere,
    cancellation: code === 'cancelled',
    catchUp: isThere,
    reason: reasonQuestions[code],
    isReasonNeeded: needed === 'reason',
    isNoteNeeded: needed === 'note',
  };
};
