/** What staff work an offering as a whole as. */
export const offeringRoles = ['coordinator', 'provider-manager', 'partner-support', 'child-advocate'] as const;
export type OfferingRole = (typeof offeringRoles)[number];
