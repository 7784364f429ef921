import { type Day, daysBetween, type RelationshipKind } from '@waymark/contracts';

/** Days after which nobody may rely any more on what was said about a couple (domain.md G2). */
const daysUntilReAsked = 90;

const ofCouples: readonly RelationshipKind[] = ['partner-of', 'former-partner-of'];

/**
 * Whether a couple must be asked again whether they are together: after 90 days, separated or not, since a separation
 * that was said to be for good may be over (domain.md G2). An ended record is not asked about.
 */
export const isToReAsk = (
  { kind, to, recordedOn }: { readonly kind: RelationshipKind; readonly to: Day | null; readonly recordedOn: Day },
  today: Day,
): boolean => ofCouples.includes(kind) && to === null && daysBetween(recordedOn, today) > daysUntilReAsked;
