import type { Day, GrantSettlement, Id, Role } from '@waymark/contracts';
import { request } from '../api/request.ts';

export interface NewStaff {
  readonly staffId: Id;
  readonly name: string;
  readonly email?: string;
  readonly organisationId: Id;
  readonly teamId?: Id;
  readonly roles: readonly { readonly role: Role; readonly from: Day }[];
}

export const addStaff = (staff: NewStaff) =>
  request({ method: 'POST', path: '/staff', body: { ...staff } }, (contracts) => contracts.staffAdded);

export interface StaffFields {
  readonly name: string;
  readonly email: string | null;
  readonly organisationId: Id;
  readonly teamId: Id | null;
}

/** Changes name, address and place, for the record as it was at `version`. */
export const changeStaff = (staffId: Id, fields: StaffFields, version: number) =>
  request(
    { method: 'PUT', path: `/staff/${staffId}`, body: { ...fields }, ifMatch: version },
    (contracts) => contracts.staffChanged,
  );

export interface NewRole {
  readonly roleId: Id;
  readonly role: Role;
  readonly from: Day;
  readonly to?: Day;
}

export const grantRole = (staffId: Id, role: NewRole, version: number) =>
  request(
    { method: 'POST', path: `/staff/${staffId}/roles`, body: { ...role }, ifMatch: version },
    (contracts) => contracts.roleGranted,
  );

export const endRole = (staffId: Id, roleId: Id, to: Day, version: number) =>
  request(
    { method: 'POST', path: `/staff/${staffId}/roles/${roleId}/end`, body: { to }, ifMatch: version },
    (contracts) => contracts.staffSaved,
  );

export const settleRoleGrant = (grantId: Id, settlement: GrantSettlement) =>
  request(
    { method: 'POST', path: `/role-grants/${grantId}/settlement`, body: { settlement } },
    (contracts) => contracts.roleGrantSettled,
  );

export const inviteStaff = (staffId: Id) =>
  request({ method: 'POST', path: `/staff/${staffId}/sign-in-link`, body: {} }, (contracts) => contracts.staffInvited);

export const endStaff = (staffId: Id) =>
  request({ method: 'POST', path: `/staff/${staffId}/end`, body: {} }, (contracts) => contracts.staffEnded);
