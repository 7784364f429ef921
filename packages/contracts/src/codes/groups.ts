/** What staff lead a group as. */
export const groupRoles = ['lead', 'co-facilitator', 'cover'] as const;
export type GroupRole = (typeof groupRoles)[number];
