/** Whether a mark says that the person was seen; `none` where nothing was held for the person. */
export type Seen = 'yes' | 'part' | 'no' | 'none';
/** Whether the content of the session counts as covered; `programme` leaves it to the programme's own rule. */
export type ContentCovered = 'yes' | 'no' | 'programme' | 'none';
/** What a mark does to the run of misses. */
export type RunEffect = 'ends' | 'adds' | 'neither';

/** Which rows of a meaning table apply: most codes always, some by their facts (model.md section 3). */
export type MarkCase = 'always' | 'minutes-met' | 'minutes-not-met' | 'in-time' | 'late' | 'unconfirmed' | 'our-side';

/** Who is told about a mark (model.md section 3, "at once"); `own-worker` is the worker of the survivor or child themselves. */
export const toldKinds = ['partner-worker', 'lead-practitioner', 'manager', 'own-worker'] as const;
export type ToldKind = (typeof toldKinds)[number];

/** How someone is told; a `call` is spoken, a `list` is the worker's list of tonight. */
export const toldHows = ['list', 'call', 'message', 'incident', 'debrief', 'safety-check'] as const;
export type ToldHow = (typeof toldHows)[number];

/** By when: at once, before the person can be home, or the same calendar day; nights and bank holidays included. */
export const toldBys = ['at-once', 'before-home', 'same-day'] as const;
export type ToldBy = (typeof toldBys)[number];

/** One notice a single mark causes. */
export interface AtOnceNotice {
  readonly to: ToldKind;
  readonly how: ToldHow;
  readonly by: ToldBy;
}

/** A notice that a mark causes only when it repeats: `running` among offered sessions, or within the last eight offered. */
export interface RepeatNotice {
  readonly times: number;
  readonly within: 'running' | 'last-eight-offered';
  readonly to: ToldKind;
}

/** The part of the sentence a mark is counted in; the parts of "held" always sum to it (acceptance.md S45). */
export const attendanceParts = [
  'seen',
  'seen-part',
  'missed',
  'cancelled-in-time',
  'could-not-attend',
  'not-seen',
  'was-not-brought',
  'chose-not-to',
  'unwell',
  'not-released',
  'not-recorded',
] as const;
export type AttendancePart = (typeof attendanceParts)[number];

/** Why a session counts outside "held for the person". */
export const notHeldParts = ['cancelled-by-us', 'not-held-for-person', 'stopped-for-safety', 'not-held'] as const;
export type NotHeldPart = (typeof notHeldParts)[number];

/** One row of a meaning table: what a mark code says in one case. */
export interface MarkMeaningRow<Code extends string> {
  readonly code: Code;
  readonly when: MarkCase;
  readonly seen: Seen;
  readonly content: ContentCovered;
  readonly offered: boolean;
  readonly run: RunEffect;
  readonly part: AttendancePart | NotHeldPart;
  readonly tells: readonly AtOnceNotice[];
  readonly repeats: readonly RepeatNotice[];
}
