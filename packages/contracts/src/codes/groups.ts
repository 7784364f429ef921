/** What staff lead a group as. */
export const groupRoles = ['lead', 'co-facilitator', 'cover'] as const;
export type GroupRole = (typeof groupRoles)[number];

/** Why a group holds nothing on a day of its weekly time. */
export const whysNotHeld = ['left-out', 'bank-holiday', 'closed', 'school-holiday'] as const;
export type WhyNotHeld = (typeof whysNotHeld)[number];

/** Words within a sentence of a screen. */
export const whyNotHeldWords: Readonly<Record<WhyNotHeld, string>> = {
  'left-out': 'left out',
  'bank-holiday': 'bank holiday',
  closed: 'closed',
  'school-holiday': 'school holiday',
};

/** What someone is accredited as; who may lead may lead with another too. */
export const accreditationRoles = ['lead', 'co-facilitator'] as const;
export type AccreditationRole = (typeof accreditationRoles)[number];

export const accreditationRoleLabels: Readonly<Record<AccreditationRole, string>> = {
  lead: 'To lead',
  'co-facilitator': 'To lead with another',
};

/** How an accreditation stands on a day. */
export const accreditationStandings = ['valid', 'lapses-soon', 'lapsed', 'not-yet', 'none'] as const;
export type AccreditationStanding = (typeof accreditationStandings)[number];
