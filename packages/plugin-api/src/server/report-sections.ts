import type { Day, Id, ReportBlock, ReportRecipient } from '@waymark/contracts';

/** What a programme may know of an enrolment when it writes its part of a report; figures come ready-made from the core. */
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
  }[];
  /** Answers to the programme's prompts within the period, counted by prompt and reply. */
  readonly prompts: readonly { readonly promptId: string; readonly reply: string; readonly times: number }[];
}

export interface ReportRequest {
  readonly enrolments: readonly EnrolmentForReport[];
  readonly period: { readonly from: Day; readonly to: Day };
  readonly recipients: readonly ReportRecipient[];
}

/** Returns typed blocks, each with its level and whom it is withheld from (contract.md, `reportSections`). */
export type ReportSections = (request: ReportRequest) => Promise<readonly ReportBlock[]>;
