import type { Unit } from '@waymark/database';
import { and, eq, gt, inArray } from 'drizzle-orm';
import { referralDrafts } from '../referral-drafts/tables.ts';
import { type ChangeOfWorker, familiesLeft } from './change-of-worker.ts';

/**
 * Referral forms that the former lead practitioner has begun for a family of this child and not sent: the new one goes
 * on with them. Of a family in which the former worker still leads another child they stay.
 */
export const readdressReferralDrafts = async (unit: Unit, change: ChangeOfWorker): Promise<number> => {
  const families = await familiesLeft(unit, change);
  if (families.length === 0) return 0;
  const drafts = await unit.db
    .select({ id: referralDrafts.id, version: referralDrafts.version })
    .from(referralDrafts)
    .where(
      and(
        eq(referralDrafts.authorId, change.fromStaffId),
        inArray(referralDrafts.familyId, [...families]),
        gt(referralDrafts.expiresAt, unit.now),
      ),
    );
  for (const { id, version } of drafts) {
    await unit.db
      .update(referralDrafts)
      .set({ authorId: change.toStaffId, version: version + 1 })
      .where(eq(referralDrafts.id, id));
  }
  return drafts.length;
};
