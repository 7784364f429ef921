/** Whether the safe contact a programme needs for each affected partner has been offered; never for whom or by whom. */
export const partnerContacts = ['in-place', 'not-in-place-yet'] as const;
export type PartnerContact = (typeof partnerContacts)[number];

/** Whether those at risk have a plan while a person waits; never what it says. */
export const plansForOthers = ['in-place', 'not-in-place', 'not-known'] as const;
