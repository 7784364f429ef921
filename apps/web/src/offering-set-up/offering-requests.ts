import type { Day, Id, OfferingRole, ReferrerSource } from '@waymark/contracts';
import { request } from '../api/request.ts';

export interface OfferingChanges {
  readonly title: string;
  readonly area: string;
  readonly whoMayRefer: readonly ReferrerSource[];
  readonly capacity: number | null;
  readonly leadMustBeAccredited: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly to: Day | null;
}

export interface NewOffering extends Omit<OfferingChanges, 'to'> {
  readonly offeringId: Id;
  readonly programmeId: string;
  readonly providerId: Id;
  readonly from: Day;
  readonly to?: Day;
}

export const addOffering = (offering: NewOffering) =>
  request({ method: 'POST', path: '/offerings', body: { ...offering } }, (contracts) => contracts.offeringSaved);

/** Changes an offering, for the record as it was at `version`. */
export const changeOffering = (offeringId: Id, changes: OfferingChanges, version: number) =>
  request(
    { method: 'PUT', path: `/offerings/${offeringId}`, body: { ...changes }, ifMatch: version },
    (contracts) => contracts.offeringSaved,
  );

export interface OfferingWorker {
  readonly staffId: Id;
  readonly role: OfferingRole;
}

/** Sets who works an offering as a whole, for the record as it was at `version`. */
export const setOfferingStaff = (offeringId: Id, staff: readonly OfferingWorker[], version: number) =>
  request(
    { method: 'PUT', path: `/offerings/${offeringId}/staff`, body: { staff }, ifMatch: version },
    (contracts) => contracts.offeringSaved,
  );
