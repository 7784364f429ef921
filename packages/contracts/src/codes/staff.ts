import type { Role } from './access.ts';

/** Roles that read a survivor's or a child's own record: two different people grant them (model.md section 1, staff). */
export const survivorSideRoles = ['partner-support', 'child-advocate'] as const satisfies readonly Role[];

export const isSurvivorSide = (role: Role): boolean => survivorSideRoles.some((other) => other === role);

/** What becomes of a role that waits for a second person. */
export const grantSettlements = ['granted', 'refused', 'taken-back'] as const;
export type GrantSettlement = (typeof grantSettlements)[number];

/** What somebody leaves behind that whoever administers can hand over; what is about people is their manager's. */
export const handOverKinds = ['group', 'offering', 'duty-shift'] as const;
export type HandOverKind = (typeof handOverKinds)[number];

/** Words for screens. */
export const handOverLabels: Readonly<Record<HandOverKind, string>> = {
  group: 'Leads the group',
  offering: 'Works the programme',
  'duty-shift': 'Duty shift',
};

/** What configuration keeps a history of. */
export const configuredKinds = ['staff', 'organisation', 'team', 'offering', 'setting'] as const;
export type ConfiguredKind = (typeof configuredKinds)[number];
