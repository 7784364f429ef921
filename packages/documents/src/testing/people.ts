import type { ReportGuard, ReportRecipient, ReportStaff } from '@waymark/contracts';

const idOf = (last: number): string => `01890a5d-ac96-7000-8000-${String(last).padStart(12, '0')}`;

export const daniel = idOf(1);
export const leanne = idOf(2);
export const mia = idOf(11);
export const jude = idOf(12);
export const unborn = idOf(13);

const staff = (id: number, name: string, role: ReportStaff['role'], jobTitle: string, agency: string): ReportStaff => ({
  id: idOf(id),
  name,
  role,
  jobTitle,
  agency,
});

export const priya = staff(31, 'Priya Nair', 'lead-practitioner', 'Social worker', 'Northmoor Council');
export const tom = staff(32, 'Tom Ashby', 'facilitator', 'Group facilitator', 'Harbour Family Services');
export const ellen = staff(33, 'Ellen Frost', 'child-advocate', "Children's advocate", 'The Lantern');
export const bisi = staff(34, 'Bisi Cole', 'partner-support', 'Family worker', 'The Lantern');

export const chair: ReportRecipient = { kind: 'chair', id: idOf(21), name: 'Ruth Adeyemi' };
export const lead: ReportRecipient = { kind: 'lead-practitioner', id: priya.id, name: priya.name };
export const school: ReportRecipient = {
  kind: 'other-professional',
  id: idOf(23),
  name: 'Amal Said',
  jobTitle: 'Designated safeguarding lead',
  people: [mia],
};
export const toDaniel: ReportRecipient = {
  kind: 'parent',
  id: daniel,
  name: 'Daniel Hartley',
  children: [mia, jude, unborn],
};
export const toLeanne: ReportRecipient = {
  kind: 'parent',
  id: leanne,
  name: 'Leanne Doyle',
  children: [mia, jude, unborn],
};
export const toMia: ReportRecipient = { kind: 'child', id: mia, name: 'Mia Hartley' };

export const shared = (...about: string[]): ReportGuard => ({
  level: 'shared',
  about,
  withheldFrom: [],
  holds: [],
  neededBecause: null,
});

export const atLevel = (level: ReportGuard['level'], neededBecause: string, ...about: string[]): ReportGuard => ({
  ...shared(...about),
  level,
  neededBecause,
});
