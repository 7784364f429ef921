import type { Consent, Day, Id, LawfulBasis, ReportDraft, SharingCondition } from '@waymark/contracts';
import { request } from '../api/request.ts';

export interface NewReport {
  readonly reportId: Id;
  readonly familyId: Id;
  readonly meetingId?: Id | undefined;
  readonly from: Day;
  readonly to: Day;
  readonly childIds: readonly Id[];
}

/** Begins a conference report; the same id again is the same report. */
export const startReport = (report: NewReport) =>
  request(
    { method: 'POST', path: '/reports', body: { ...report, kind: 'conference' } },
    (contracts) => contracts.reportStarted,
  );

export interface WrittenReport {
  readonly reportId: Id;
  /** The version the author wrote on; 409 `stale-version` where it is no longer the newest. */
  readonly version: number;
  readonly draft: ReportDraft;
  /** Every child of the report, where the family has gained one. */
  readonly childIds?: readonly Id[] | undefined;
}

/** Saves the whole draft. */
export const writeReport = ({ reportId, version, draft, childIds }: WrittenReport) =>
  request(
    { method: 'PUT', path: `/reports/${reportId}`, body: { draft, childIds }, ifMatch: version },
    (contracts) => contracts.reportWritten,
  );

export interface SignedReport {
  readonly reportId: Id;
  readonly version: number;
  readonly sharing: {
    readonly basis: LawfulBasis;
    readonly condition: SharingCondition;
    readonly consent: Consent;
    readonly consentNote?: string | undefined;
  };
  /** One an intention, kept over repeats. */
  readonly idempotencyKey: string;
}

/** Signs the version the author saw; what each recipient gets is frozen with it. */
export const signReport = ({ reportId, version, sharing, idempotencyKey }: SignedReport) =>
  request(
    { method: 'POST', path: `/reports/${reportId}/sign`, body: { version, sharing }, idempotencyKey },
    (contracts) => contracts.reportSigned,
  );
