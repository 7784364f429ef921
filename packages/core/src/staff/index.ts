import { addOrganisation } from './add-organisation.ts';
import { addStaff } from './add-staff.ts';
import { addTeam } from './add-team.ts';
import { endStaff } from './end-staff.ts';
import { findActor } from './find-actor.ts';
import { listStaff } from './list-staff.ts';
import { planDutyShift } from './plan-duty-shift.ts';
import { viewAccount } from './view-account.ts';

export { addOrganisation, addStaff, addTeam, endStaff, findActor, listStaff, planDutyShift, viewAccount };

export const staffVerbs = [addOrganisation, addTeam, addStaff, endStaff, planDutyShift] as const;
export const staffReads = [viewAccount, listStaff] as const;
