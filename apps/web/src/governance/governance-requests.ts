import type { AuditList, ConflictKind, Day, GovernanceOutcome, Id, IdentityDecision } from '@waymark/contracts';
import { request } from '../api/request.ts';

const ask = { method: 'POST' } as const;

/** Says whom one knows: a person whose record is open, or anyone, in words. */
export const declareConflict = (body: {
  readonly itemId: Id;
  readonly saidName: string;
  readonly saidDateOfBirth?: string;
  readonly why: string;
}) => request({ ...ask, path: '/conflicts/declarations', body }, (contracts) => contracts.conflictDeclared);

export const setConflict = (body: {
  readonly conflictId: Id;
  readonly staffId: Id;
  readonly personId: Id;
  /** Where it is with everyone of a family, whoever joins it. */
  readonly familyId?: Id | undefined;
  readonly kind: ConflictKind;
  readonly why: string;
}) => request({ ...ask, path: '/governance/conflicts', body }, (contracts) => contracts.conflictSet);

export const liftConflict = (conflictId: Id, why: string) =>
  request(
    { ...ask, path: `/governance/conflicts/${conflictId}/lift`, body: { why } },
    (contracts) => contracts.conflictLifted,
  );

export const settleItem = (itemId: Id, outcome: GovernanceOutcome, why: string) =>
  request(
    { ...ask, path: `/governance/items/${itemId}/settle`, body: { outcome, why } },
    (contracts) => contracts.governanceItemSettled,
  );

export const restrictPerson = (
  personId: Id,
  body: { readonly restrictionId: Id; readonly isRestricted: boolean; readonly why: string },
) =>
  request(
    { ...ask, path: `/governance/persons/${personId}/restriction`, body },
    (contracts) => contracts.personRestricted,
  );

/** Opens a restricted record for some hours; the name goes into the body, never into an address. */
export const overrideRestricted = (body: {
  readonly overrideId: Id;
  readonly name: string;
  readonly dateOfBirth: string;
  readonly reason: string;
}) => request({ ...ask, path: '/persons/overrides', body }, (contracts) => contracts.restrictedOverridden);

/** People among all records; the name goes into the body, never into an address. */
export const findGoverned = (name: string, signal?: AbortSignal) =>
  request(
    { ...ask, path: '/governance/persons/search', body: { name }, signal },
    (contracts) => contracts.governedFound,
  );

export const judgeMatch = (
  matchId: Id,
  body: { readonly decisionId: Id; readonly decision: IdentityDecision; readonly why: string },
) => request({ ...ask, path: `/matches/${matchId}/decision`, body }, (contracts) => contracts.matchJudged);

export const mergePersons = (body: {
  readonly mergeId: Id;
  readonly goneId: Id;
  readonly keptId: Id;
  readonly why: string;
}) => request({ ...ask, path: '/governance/merges', body }, (contracts) => contracts.personsMerged);

export const undoMerge = (mergeId: Id, why: string) =>
  request({ ...ask, path: `/governance/merges/${mergeId}/undo`, body: { why } }, (contracts) => contracts.mergeUndone);

export type AuditAsked = {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly staffId?: Id | undefined;
  readonly byServer?: boolean | undefined;
  readonly personId?: Id | undefined;
};

/** One page of the audit; asked for by POST, so that no address says of whom. */
export const listAudit = (asked: AuditAsked, after: AuditList['next'], signal: AbortSignal) =>
  request(
    { ...ask, path: '/governance/audit', body: { ...asked, ...(after === null ? {} : { after }) }, signal },
    (contracts) => contracts.auditList,
  );

/** Lets a manager be tied to a person though tied to the other side. */
export const recordTieException = (body: {
  readonly exceptionId: Id;
  readonly staffId: Id;
  readonly personId: Id;
  readonly why: string;
}) => request({ ...ask, path: '/governance/tie-exceptions', body }, (contracts) => contracts.tieExceptionRecorded);

export const endTieException = (exceptionId: Id, why: string) =>
  request(
    { ...ask, path: `/governance/tie-exceptions/${exceptionId}/end`, body: { why } },
    (contracts) => contracts.tieExceptionEnded,
  );
