import type { Day, Id, ReportBlock, ReportKind, ReportRecipient, ReportStaff } from '@waymark/contracts';

/**
 * What a programme may know of an enrolment when it writes its part of a report. Attendance is no part of it: the core
 * gives those figures itself, from its one rule.
 */
export interface EnrolmentForReport {
  readonly enrolmentId: Id;
  readonly personId: Id;
  readonly programmeVersion: string;
  readonly startedOn: Day | null;
  readonly endedOn: Day | null;
  readonly exitKind: string | null;
  readonly childIds: readonly Id[];
  /** Documents of the programme within the period, newest first, by kind. */
  readonly records: readonly {
    readonly kind: string;
    readonly on: Day;
    readonly document: Readonly<Record<string, unknown>>;
    readonly writtenBy: ReportStaff;
  }[];
  /** Answers to the programme's prompts within the period, counted by prompt and reply. */
  readonly prompts: readonly { readonly promptId: string; readonly reply: string; readonly times: number }[];
}

export interface ReportRequest {
  readonly kind: ReportKind;
  readonly enrolments: readonly EnrolmentForReport[];
  readonly period: { readonly from: Day; readonly to: Day };
  readonly recipients: readonly ReportRecipient[];
}

/**
 * Returns typed blocks, each with its level and whom it is withheld from (contract.md, `reportSections`). A block's id
 * begins with the programme's, and it is about nobody but the person and the children of the enrolments handed in.
 */
export type ReportSections = (request: ReportRequest) => Promise<readonly ReportBlock[]>;
