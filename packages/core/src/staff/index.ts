import { addOrganisation } from './add-organisation.ts';
import { addStaff } from './add-staff.ts';
import { addTeam } from './add-team.ts';
import { changeOrganisation, changeTeam } from './change-organisation.ts';
import { changeStaff } from './change-staff.ts';
import { endDutyShift } from './end-duty-shift.ts';
import { endRole } from './end-role.ts';
import { endStaff } from './end-staff.ts';
import { findActor } from './find-actor.ts';
import { grantRole } from './grant-role.ts';
import { inviteStaff } from './invite-staff.ts';
import { listDutyShifts } from './list-duty-shifts.ts';
import { listOrganisations } from './list-organisations.ts';
import { listRoleGrants } from './list-role-grants.ts';
import { listStaff } from './list-staff.ts';
import { planDutyShift } from './plan-duty-shift.ts';
import { settleRoleGrant } from './settle-role-grant.ts';
import { viewAccount } from './view-account.ts';
import { viewStaff } from './view-staff.ts';

export {
  addOrganisation,
  addStaff,
  addTeam,
  changeOrganisation,
  changeStaff,
  endDutyShift,
  endRole,
  endStaff,
  findActor,
  grantRole,
  inviteStaff,
  listDutyShifts,
  listRoleGrants,
  listStaff,
  planDutyShift,
  settleRoleGrant,
  viewAccount,
  viewStaff,
};

export const staffVerbs = [
  addOrganisation,
  changeOrganisation,
  addTeam,
  changeTeam,
  addStaff,
  changeStaff,
  grantRole,
  endRole,
  settleRoleGrant,
  inviteStaff,
  endStaff,
  planDutyShift,
  endDutyShift,
] as const;
export const staffReads = [
  viewAccount,
  listStaff,
  viewStaff,
  listRoleGrants,
  listOrganisations,
  listDutyShifts,
] as const;
