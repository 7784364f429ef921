import type { Id } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { inArray } from 'drizzle-orm';
import { referrals } from '../referrals/tables.ts';
import { noTies, type Ties } from './reach-row.ts';
import { untilEndOf } from './tie-period.ts';

/** A referrer follows the referrals he or she made, by their state; no row about any person (model.md section 2). */
export const referrerTies = async (db: ReadDb, staffIds: readonly Id[]): Promise<Ties> => {
  if (staffIds.length === 0) return noTies;
  const made = await db
    .select({ id: referrals.id, referrerId: referrals.referrerId })
    .from(referrals)
    .where(inArray(referrals.referrerId, [...staffIds]));
  const until = untilEndOf(null);
  return { reach: [], scopes: made.map((row) => ({ staffId: row.referrerId, scopeId: row.id, tieId: row.id, until })) };
};
