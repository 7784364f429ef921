import { dayOf, type Id, type Instant } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { memberships, relationships } from '../families/tables.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import { membersAround } from './family-people.ts';
import { conflicts } from './tables.ts';

/** What does not exist for a member of staff: people, and their families and referrals, his or her own included. */
export interface Barred {
  readonly persons: ReadonlySet<Id>;
  readonly scopes: ReadonlySet<Id>;
}

/**
 * Of whom a conflict bars each of these staff: the person, everyone in the families he or she belongs to, everyone in a
 * family the conflict was set for, whom the person harms with their families, wherever they have gone, and every
 * referral that any of them is in (S47).
 */
export const barredFor = async (
  db: ReadDb,
  staffIds: readonly Id[],
  now: Instant,
): Promise<ReadonlyMap<Id, Barred>> => {
  if (staffIds.length === 0) return new Map();
  const rows = await db
    .select({ staffId: conflicts.staffId, personId: conflicts.personId, familyId: conflicts.familyId })
    .from(conflicts)
    .where(and(inArray(conflicts.staffId, [...staffIds]), isNull(conflicts.endedAt)));
  const barredOf = new Map<Id, Barred>();
  for (const [staffId, own] of Map.groupBy(rows, (row) => row.staffId)) {
    barredOf.set(staffId, await barredBy(db, own, now));
  }
  return barredOf;
};

const barredBy = async (
  db: ReadDb,
  own: readonly { readonly personId: Id; readonly familyId: Id | null }[],
  now: Instant,
): Promise<Barred> => {
  const named = [...new Set(own.map((row) => row.personId))];
  const wholeFamilies = own.flatMap(({ familyId }) => (familyId === null ? [] : [familyId]));
  const ofFamilies = await membersOf(db, wholeFamilies);
  const harmed = await harmedBy(db, named);
  const members = await membersAround(db, [...named, ...ofFamilies, ...harmed], dayOf(now));
  const persons = new Set([...named, ...ofFamilies, ...harmed, ...members.map((member) => member.personId)]);
  const families = [...wholeFamilies, ...members.map((member) => member.familyId)];
  const scopes = new Set([...families, ...(await referralsOf(db, named, [...persons]))]);
  return { persons, scopes };
};

const membersOf = async (db: ReadDb, familyIds: readonly Id[]): Promise<Id[]> => {
  if (familyIds.length === 0) return [];
  const rows = await db
    .selectDistinct({ personId: memberships.personId })
    .from(memberships)
    .where(and(inArray(memberships.familyId, [...familyIds]), live(memberships)));
  return rows.map((row) => row.personId);
};

/** Those whom these people are recorded as harming, now or before. */
const harmedBy = async (db: ReadDb, personIds: readonly Id[]): Promise<Id[]> => {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectDistinct({ personId: relationships.otherPersonId })
    .from(relationships)
    .where(
      and(
        inArray(relationships.personId, [...personIds]),
        eq(relationships.harm, 'causes-harm-to'),
        live(relationships),
      ),
    );
  return rows.map((row) => row.personId);
};

/** Of every family these people have belonged to, and those that refer any of their families. */
const referralsOf = async (db: ReadDb, named: readonly Id[], people: readonly Id[]): Promise<Id[]> => {
  const members = await db
    .selectDistinct({ referralId: referrals.id })
    .from(referrals)
    .innerJoin(memberships, eq(memberships.familyId, referrals.familyId))
    .where(inArray(memberships.personId, [...named]));
  const referred = await db
    .selectDistinct({ referralId: referralSubjects.referralId })
    .from(referralSubjects)
    .where(inArray(referralSubjects.personId, [...people]));
  return [...members, ...referred].map((row) => row.referralId);
};
