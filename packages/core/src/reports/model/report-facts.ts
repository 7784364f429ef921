import type {
  CircumstanceKind,
  ConcernKind,
  Day,
  Id,
  Instant,
  LadderEvent,
  Level,
  MeetingKind,
  PlanView,
  Position,
  Reliability,
  ReportBlock,
  ReportStaff,
  ServiceView,
} from '@waymark/contracts';

/** A service of a person as every screen has it, with the cancellations that came too late (S32). */
export interface ServiceFact extends ServiceView {
  readonly lateSessionIds: ReadonlySet<Id>;
}

export interface PersonFact {
  readonly personId: Id;
  /** The name on paper: given and family names. */
  readonly name: string;
  readonly knownAs: string | null;
  readonly position: Position;
  readonly bornOn: Day | null;
  readonly expectedOn: Day | null;
  readonly plans: readonly PlanView[];
  readonly services: readonly ServiceFact[];
}

export interface CircumstanceFact {
  readonly personId: Id;
  readonly level: Level;
  readonly kind: CircumstanceKind;
  readonly from: Day;
  readonly to: Day | null;
  readonly sourceName: string;
  readonly sourceAgency: string;
  readonly reliability: Reliability;
}

/** What someone was asked to answer about an adult's alert, for one child (A5). */
export interface AlertFact {
  readonly alertId: Id;
  readonly personId: Id;
  readonly childId: Id;
  readonly level: Level;
  readonly event: LadderEvent;
  readonly because: string;
  readonly raisedAt: Instant;
  readonly reply: { readonly words: string; readonly by: string } | null;
}

/** The change a referral seeks for a child, and how it will be known (H3). */
export interface ChangeSoughtFact {
  readonly childId: Id;
  readonly subjectPersonId: Id;
  readonly programme: string;
  readonly changeSought: string;
  readonly howKnown: string;
}

/** A contact with a child in which the child was there. */
export interface ContactFact {
  readonly personId: Id;
  readonly at: Instant;
  readonly wasAlone: boolean | null;
}

export interface ObservationFact {
  readonly personId: Id;
  readonly level: Level;
  readonly at: Instant;
  readonly ownWords: string | null;
  readonly demeanour: string | null;
  readonly wasAlone: boolean | null;
  readonly concern: ConcernKind | null;
  readonly isSpokenOf: boolean;
  readonly recordedBy: string;
  /** Whether the recorder's name tells of an advocate or a partner's worker. */
  readonly recordedByRoles: readonly ('child-advocate' | 'partner-support')[];
}

export interface MeetingFact {
  readonly meetingId: Id;
  readonly kind: MeetingKind;
  readonly startsAt: Instant;
  readonly childIds: readonly Id[];
}

/** A programme's part about one place: its blocks, or the reference under which it could not be produced. */
export interface ProgrammePart {
  readonly enrolmentId: Id;
  readonly personId: Id;
  readonly programme: string;
  readonly blocks: readonly ReportBlock[] | null;
  readonly reference: string;
}

/** Everything a report is made from, read as at one instant within what its author may see. */
export interface ReportFacts {
  readonly reportId: Id;
  readonly asAt: Instant;
  readonly period: { readonly from: Day; readonly to: Day };
  /** The meeting the report is for. */
  readonly meeting: MeetingFact | null;
  readonly author: ReportStaff;
  readonly isDemonstration: boolean;
  /** Children of the report, eldest first, the unborn last. */
  readonly children: readonly Id[];
  /** Everyone in the family whom the author may know of. */
  readonly people: readonly PersonFact[];
  readonly circumstances: readonly CircumstanceFact[];
  readonly alerts: readonly AlertFact[];
  readonly changesSought: readonly ChangeSoughtFact[];
  readonly contacts: readonly ContactFact[];
  readonly observations: readonly ObservationFact[];
  readonly meetings: readonly MeetingFact[];
  readonly planReviews: readonly { readonly personId: Id; readonly on: Day }[];
  readonly programmeParts: readonly ProgrammePart[];
}
