import { type Day, dayOf, type Id, type Instant } from '@waymark/contracts';
import type { Asker, Reader } from '@waymark/database';
import type { Programmes } from '../../programmes/programmes.ts';

/** Who reads the facts of which report, from where, as at now; the same for the screen and inside the unit that signs. */
export interface ReportAsked {
  readonly handle: Reader;
  readonly who: Asker & { readonly staffId: Id; readonly now: Instant };
  readonly programmes: Programmes;
  readonly reportId: Id;
  readonly familyId: Id;
  readonly period: { readonly from: Day; readonly to: Day };
}

/** Values of the placeholders of the family's statements. */
export const familyGiven = ({ who, familyId }: Pick<ReportAsked, 'who' | 'familyId'>) => ({
  familyId,
  staffId: who.staffId,
  now: who.now,
  asAt: who.now,
  day: dayOf(who.now),
});
