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
