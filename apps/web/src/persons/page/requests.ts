import type { Day, EditPersonInput, Id } from '@waymark/contracts';
import { request } from '../../api/request.ts';

/** Changes a person's details; where someone else was quicker nothing is written (409). */
export const editPerson = ({ personId, ...body }: EditPersonInput, version: number) =>
  request(
    { method: 'PUT', path: `/persons/${personId}`, body, ifMatch: version },
    (contracts) => contracts.personEdited,
  );

export interface NewArrangement {
  readonly arrangementId: Id;
  readonly personId: Id;
  readonly statement: string;
  readonly effectiveFrom: Day;
  readonly sourceName: string;
  readonly sourceAgency: string;
}

/** Records who may have contact with a child and who may collect; the same id again is the same statement. */
export const recordArrangement = ({ personId, ...body }: NewArrangement) =>
  request(
    { method: 'POST', path: `/persons/${personId}/arrangements`, body },
    (contracts) => contracts.arrangementMade,
  );

export interface NewHandOver {
  readonly handOverId: Id;
  readonly personId: Id;
  readonly allocationId: Id;
  readonly newAllocationId: Id;
  readonly toStaffId: Id;
  readonly note: string;
}

/** Hands the work over; the same ids again are the same act. */
export const handOver = ({ personId, ...body }: NewHandOver) =>
  request({ method: 'POST', path: `/persons/${personId}/hand-overs`, body }, (contracts) => contracts.handedOver);

export interface NewMembership {
  readonly membershipId: Id;
  readonly familyId: Id;
  readonly personId: Id;
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly livesInHousehold?: boolean | undefined;
  readonly verifiedBy?: string | undefined;
  readonly verifiedOn?: Day | undefined;
  readonly findOut?: { readonly byStaffId: Id; readonly dueOn: Day } | undefined;
  readonly supersedes: { readonly factId: Id; readonly reason: string };
}

/** Says anew how someone belongs to a family; what was said before stays. */
export const recordMembership = ({ familyId, ...body }: NewMembership) =>
  request(
    { method: 'POST', path: `/families/${familyId}/members`, body: { ...body } },
    (contracts) => contracts.membershipMade,
  );
