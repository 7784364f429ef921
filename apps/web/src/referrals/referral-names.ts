import type { ReferralStatusView } from '@waymark/contracts';

/** Whom a referral is about: "Daniel Harper", else the reference of the family for whoever works with nobody of it. */
export const referralNames = ({
  people,
  familyReference,
}: Pick<ReferralStatusView, 'people' | 'familyReference'>): string =>
  people.length === 0 ? `Family ${familyReference}` : people.map(({ name }) => name).join(' and ');
