import type { Id, Instant, ReferralEventKind } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, desc, eq, notInArray } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { referralEvents } from './tables.ts';

/** Events that leave the version as it is: they change nothing that a form about the referral shows. */
const quietEvents = [
  'started',
  'ending-answered',
  'first-attempt',
  'first-contact',
  'need-by-flagged',
  'need-by-nearer',
] as const;

/** What was last changed of a referral, when and by whom: a name only for somebody of the same organisation (S19). */
export interface LastChange {
  readonly changed: ReferralEventKind | null;
  readonly changedBy: string | null;
  readonly changedAt: Instant | null;
}

/** The last change of a referral as it may be told to someone who works for `organisationId`. */
export const lastChange = async (unit: Unit, organisationId: Id, referralId: Id): Promise<LastChange> => {
  const [last] = await unit.db
    .select({
      at: referralEvents.recordedAt,
      kind: referralEvents.kind,
      name: staff.name,
      organisationId: staff.organisationId,
    })
    .from(referralEvents)
    .leftJoin(staff, eq(staff.id, referralEvents.recordedBy))
    .where(and(eq(referralEvents.referralId, referralId), notInArray(referralEvents.kind, [...quietEvents])))
    .orderBy(desc(referralEvents.recordedAt), desc(referralEvents.id))
    .limit(1);
  const isColleague = last?.organisationId === organisationId;
  return {
    changed: last?.kind ?? null,
    changedBy: isColleague ? (last?.name ?? null) : 'another worker',
    changedAt: last?.at ?? null,
  };
};
