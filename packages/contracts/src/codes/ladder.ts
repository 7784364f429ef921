/** Events a rung can stand on (model.md sections 3 and 5). */
export const ladderEvents = [
  'absent',
  'turned-away',
  'asked-to-leave',
  'left-early',
  'access-refused',
  'group-cancelled',
  'group-retimed',
  'absent-first-session',
  'missed-running',
  'missed-of-last-offered',
  'not-engaged-running',
  'could-not-attend-of-last-offered',
  'provider-cancelled-running',
  'completion-only-by-catch-up',
  'not-seen-days',
  'cannot-complete',
  'excluded',
  'custody',
  'register-unmarked-hours',
  'attempts-without-contact',
] as const;
export type LadderEvent = (typeof ladderEvents)[number];

/**
 * Kinds of recipient, resolved for **each** child and each affected partner, current and former (model.md section 5).
 * `lead-practitioner` is the front door with a recorded decision where a child has none.
 */
export const ladderRecipients = [
  'partner-worker',
  'lead-practitioner',
  'lead-or-referrer',
  'referrer',
  'facilitator',
  'coordinator',
  'provider-manager',
  'team-manager',
] as const;
export type LadderRecipient = (typeof ladderRecipients)[number];

/** What a rung asks for; `call` is spoken, never an e-mail. */
export const ladderHows = [
  'list',
  'message',
  'call',
  'review',
  'barriers-reviewed',
  'agenda-item',
  'written-meaning',
  'decision',
  'letter',
] as const;
export type LadderHow = (typeof ladderHows)[number];

/** How often or how long before a rung is reached. `of`: out of that many last offered. `withinWorkingDays`: the span counted. */
export interface LadderThreshold {
  readonly count: number;
  readonly of?: number;
  readonly withinWorkingDays?: number;
}

/**
 * By when, counted from the moment the fact was known: elapsed hours (0 is at that moment), the end of a calendar day
 * (0 is the same day) or the end of a working day.
 */
export type LadderByWhen = { readonly hours: number } | { readonly days: number } | { readonly workingDays: number };

/** Where a rung applies: where a connected child has a plan, or where none has (model.md section 5, two columns). */
export const ladderColumns = ['child-on-a-plan', 'otherwise'] as const;
export type LadderColumn = (typeof ladderColumns)[number];

/** One rung, as core and programmes write it: data only (contract.md, ladder). */
export interface LadderRung {
  readonly event: LadderEvent;
  readonly threshold: LadderThreshold;
  readonly column: LadderColumn;
  readonly toWhom: readonly LadderRecipient[];
  readonly how: LadderHow;
  readonly byWhen: LadderByWhen;
  /** Where possible before the person themselves is told (model.md section 5, "cannot complete, excluded"). */
  readonly beforePersonIsTold?: boolean;
  /** Why this rung exists, in plain words for the alert. */
  readonly reason: string;
}

/** A versioned ladder; `source` is `core` or the id of the programme that wrote it. */
export interface Ladder {
  readonly source: string;
  readonly version: string;
  readonly rungs: readonly LadderRung[];
}
