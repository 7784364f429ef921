import { type Day, daysBetween, type RelationshipKind } from '@waymark/contracts';

/** Days after which nobody may rely any more on what was said about a couple (domain.md G2). */
const daysUntilReAsked = 90;

const ofCouples: readonly RelationshipKind[] = ['partner-of', 'former-partner-of'];

interface Couple {
  readonly kind: RelationshipKind;
  readonly to: Day | null;
  readonly recordedOn: Day;
  /** Whether either of them has died. */
  readonly isBereaved: boolean;
}

/**
 * Whether a couple must be asked again whether they are together: after 90 days, separated or not, since a separation
 * that was said to be for good may be over (domain.md G2). An ended record is not asked about, and nobody is asked about
 * who has died.
 */
export const isToReAsk = ({ kind, to, recordedOn, isBereaved }: Couple, today: Day): boolean =>
  ofCouples.includes(kind) && to === null && !isBereaved && daysBetween(recordedOn, today) > daysUntilReAsked;
