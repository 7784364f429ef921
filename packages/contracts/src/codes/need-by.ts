/** Why a start is needed by a day (domain.md B1). */
export const needByReasons = ['release', 'expected-delivery', 'conference', 'court', 'order-ends', 'other'] as const;
export type NeedByReason = (typeof needByReasons)[number];

/** Words for screens. */
export const needByReasonLabels: Readonly<Record<NeedByReason, string>> = {
  release: 'Release',
  'expected-delivery': 'Expected date of delivery',
  conference: 'Review conference',
  court: 'Court',
  'order-ends': 'End of an order',
  other: 'Another reason',
};
