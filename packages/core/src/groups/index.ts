import { addGroup } from './add-group.ts';
import { listGroups } from './list-groups.ts';
import { previewSchedule } from './preview-schedule.ts';
import { setGroupStaff } from './set-group-staff.ts';
import { viewGroup } from './view-group.ts';

export { addGroup, listGroups, previewSchedule, setGroupStaff, viewGroup };

export const groupVerbs = [addGroup, setGroupStaff] as const;
export const groupReads = [listGroups, previewSchedule, viewGroup] as const;
