import { dayOf, type Id, type Instant } from '@waymark/contracts';
import type { ReadDb, Unit } from '@waymark/database';
import { and, eq, inArray } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { allocationTies } from './allocation-ties.ts';
import { type Barred, barredFor } from './barred-for.ts';
import { governanceTies } from './governance-ties.ts';
import { groupTies } from './group-ties.ts';
import { offeringTies } from './offering-ties.ts';
import { overrideTies } from './override-ties.ts';
import { joinTies, type Ties } from './reach-row.ts';
import { referrerTies } from './referrer-ties.ts';
import { teamTies } from './team-ties.ts';
import { writeBarred, writeReach, writeScopes } from './write-reach.ts';

/** What these staff may read at an instant, computed anew from their ties; nothing for those who have left. */
const tiesOf = async (
  db: ReadDb,
  staffIds: readonly Id[],
  now: Instant,
  barredOf: ReadonlyMap<Id, Barred>,
): Promise<Ties> => {
  const today = dayOf(now);
  const all = joinTies([
    await allocationTies(db, staffIds, today),
    await groupTies(db, staffIds, today),
    await offeringTies(db, staffIds, today),
    await referrerTies(db, staffIds),
    await teamTies(db, staffIds, now, today),
    await overrideTies(db, staffIds, now),
    await governanceTies(db, staffIds, today),
  ]);
  return withoutBarred(all, barredOf);
};

/** Nothing of a tie is left about those whose record does not exist for the one who holds it. */
const withoutBarred = (ties: Ties, barredOf: ReadonlyMap<Id, Barred>): Ties => ({
  reach: ties.reach.filter(({ staffId, personId }) => !barredOf.get(staffId)?.persons.has(personId)),
  scopes: ties.scopes.filter(({ staffId, scopeId }) => !barredOf.get(staffId)?.scopes.has(scopeId)),
});

const activeAmong = async (db: ReadDb, staffIds: readonly Id[]): Promise<Id[]> => {
  if (staffIds.length === 0) return [];
  const rows = await db
    .select({ id: staff.id })
    .from(staff)
    .where(and(inArray(staff.id, [...staffIds]), eq(staff.isActive, true)));
  return rows.map((row) => row.id);
};

/**
 * Brings the projection for these staff in line with their ties of this moment, inside the unit that changed one of them.
 * What already stands is left alone. Answers whether anything was written.
 */
export const refreshReach = async (unit: Unit, staffIds: readonly Id[]): Promise<boolean> => {
  const ids = [...new Set(staffIds)];
  if (ids.length === 0) return false;
  const active = await activeAmong(unit.db, ids);
  const barredOf = await barredFor(unit.db, active, unit.now);
  const ties = await tiesOf(unit.db, active, unit.now, barredOf);
  const barredRows = [...barredOf].flatMap(([staffId, { persons }]) =>
    [...persons].map((personId) => ({ staffId, personId })),
  );
  const written = [
    await writeBarred(unit.db, ids, barredRows),
    await writeReach(unit.db, ids, ties.reach),
    await writeScopes(unit.db, ids, ties.scopes),
  ];
  return written.includes(true);
};
