import { addGroup } from './add-group.ts';
import { listGroups } from './list-groups.ts';
import { planCover } from './plan-cover.ts';
import { previewSchedule } from './preview-schedule.ts';
import { setGroupStaff } from './set-group-staff.ts';
import { viewGroup } from './view-group.ts';

export { addGroup, listGroups, planCover, previewSchedule, setGroupStaff, viewGroup };

export const groupVerbs = [addGroup, setGroupStaff, planCover] as const;
export const groupReads = [listGroups, previewSchedule, viewGroup] as const;
