/** How two people who must not meet would: in one session, or at one place within 90 minutes (S46). */
export const venueWarningKinds = ['same-session', 'same-place'] as const;
export type VenueWarningKind = (typeof venueWarningKinds)[number];
