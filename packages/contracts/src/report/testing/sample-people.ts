import type { ReportStaff } from '../people.ts';

/** Ids of invented people and staff, fixed so that tests can name them. */
const idOf = (last: number): string => `01890a5d-ac96-7000-8000-${String(last).padStart(12, '0')}`;

export const father = idOf(1);
export const mother = idOf(2);
export const grandmother = idOf(3);
export const mia = idOf(11);
export const jude = idOf(12);
export const baby = idOf(13);
export const chairId = idOf(21);
export const schoolId = idOf(23);

const staff = (id: number, name: string, role: ReportStaff['role'], jobTitle: string): ReportStaff => ({
  id: idOf(id),
  name,
  role,
  jobTitle,
  agency: 'Northmoor Council',
});

export const author = staff(31, 'Priya Nair', 'lead-practitioner', 'Social worker');
export const facilitator = staff(32, 'Tom Ashby', 'facilitator', 'Group facilitator');
export const advocate = staff(33, 'Ellen Frost', 'child-advocate', "Children's advocate");
export const partnerWorker = staff(34, 'Bisi Cole', 'partner-support', 'Family worker');
