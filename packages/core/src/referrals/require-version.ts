import { AppError, type Id, type ReferralState } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, desc, eq, notInArray } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { referralEvents } from './tables.ts';

/** Events that leave the version as it is: they change nothing that a form about the referral shows. */
const quietEvents = ['started', 'ending-answered', 'first-attempt', 'first-contact', 'need-by-flagged'] as const;

interface Versioned {
  readonly referralId: Id;
  readonly state: ReferralState;
  readonly version: number;
}

/**
 * Refuses a form that was opened before someone else changed the referral (S19): 409 `stale-version` with the version
 * and state now, when and by whom; the name only within one organisation.
 */
export const requireVersion = async (
  unit: Unit,
  actor: Actor,
  referral: Versioned,
  ifMatch: number | undefined,
): Promise<void> => {
  if (ifMatch === referral.version) return;
  const [last] = await unit.db
    .select({
      at: referralEvents.recordedAt,
      kind: referralEvents.kind,
      name: staff.name,
      organisationId: staff.organisationId,
    })
    .from(referralEvents)
    .leftJoin(staff, eq(staff.id, referralEvents.recordedBy))
    .where(and(eq(referralEvents.referralId, referral.referralId), notInArray(referralEvents.kind, [...quietEvents])))
    .orderBy(desc(referralEvents.recordedAt), desc(referralEvents.id))
    .limit(1);
  const isColleague = last?.organisationId === actor.organisationId;
  throw new AppError('conflict', 'stale-version', {
    message: 'Someone has changed this referral in the meantime',
    facts: {
      version: referral.version,
      state: referral.state,
      changed: last?.kind ?? null,
      changedBy: isColleague ? (last?.name ?? null) : 'another worker',
      changedAt: last?.at ?? null,
    },
  });
};
