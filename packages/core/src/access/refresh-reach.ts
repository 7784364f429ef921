import { dayOf, type Id, type Instant } from '@waymark/contracts';
import { type ReadDb, reach, scopes, type Unit } from '@waymark/database';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { memberships } from '../families/tables.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import { staff } from '../staff/tables.ts';
import { allocationTies } from './allocation-ties.ts';
import { membersAround } from './family-people.ts';
import { groupTies } from './group-ties.ts';
import { offeringTies } from './offering-ties.ts';
import { joinTies, type ReachRow, type ScopeRow, type Ties } from './reach-row.ts';
import { referrerTies } from './referrer-ties.ts';
import { conflicts } from './tables.ts';
import { teamTies } from './team-ties.ts';

const rowsAStatement = 1000;

/** What these staff may read at an instant, computed anew from their ties; nothing for those who have left. */
const tiesOf = async (db: ReadDb, wanted: readonly Id[], now: Instant): Promise<Ties> => {
  const today = dayOf(now);
  const staffIds = await activeAmong(db, wanted);
  const all = joinTies([
    await allocationTies(db, staffIds, today),
    await groupTies(db, staffIds, today),
    await offeringTies(db, staffIds, today),
    await referrerTies(db, staffIds),
    await teamTies(db, staffIds, now, today),
  ]);
  return await withoutConflicts(db, all, staffIds, now);
};

const activeAmong = async (db: ReadDb, staffIds: readonly Id[]): Promise<Id[]> => {
  if (staffIds.length === 0) return [];
  const rows = await db
    .select({ id: staff.id })
    .from(staff)
    .where(and(inArray(staff.id, [...staffIds]), eq(staff.isActive, true)));
  return rows.map((row) => row.id);
};

/**
 * Someone in conflict with a person has no row about that person, nor about anyone in that person's families, nor of a
 * referral that any of them is in, his or her own included.
 */
const withoutConflicts = async (db: ReadDb, ties: Ties, staffIds: readonly Id[], now: Instant): Promise<Ties> => {
  if (staffIds.length === 0) return ties;
  const rows = await db
    .select({ staffId: conflicts.staffId, personId: conflicts.personId })
    .from(conflicts)
    .where(and(inArray(conflicts.staffId, [...staffIds]), isNull(conflicts.endedAt)));
  if (rows.length === 0) return ties;
  const barred = new Set<string>();
  for (const { staffId, personId } of rows) {
    const members = await membersAround(db, [personId], dayOf(now));
    const people = [...new Set([personId, ...members.map((member) => member.personId)])];
    const families = members.map((member) => member.familyId);
    for (const id of [...people, ...families, ...(await referralsOf(db, personId, people))])
      barred.add(`${staffId} ${id}`);
  }
  return {
    reach: ties.reach.filter((row) => !barred.has(`${row.staffId} ${row.personId}`)),
    scopes: ties.scopes.filter((row) => !barred.has(`${row.staffId} ${row.scopeId}`)),
  };
};

/** Of every family this person has belonged to, and those that refer any of these people. */
const referralsOf = async (db: ReadDb, personId: Id, people: readonly Id[]): Promise<Id[]> => {
  const members = await db
    .selectDistinct({ referralId: referrals.id })
    .from(referrals)
    .innerJoin(memberships, eq(memberships.familyId, referrals.familyId))
    .where(eq(memberships.personId, personId));
  const referred = await db
    .selectDistinct({ referralId: referralSubjects.referralId })
    .from(referralSubjects)
    .where(inArray(referralSubjects.personId, [...people]));
  return [...members, ...referred].map((row) => row.referralId);
};

/** One row a key; where two ties of one id give the same, the later end stands. */
const distinct = <Row extends { readonly until: Instant }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Row[] => {
  const byKey = new Map<string, Row>();
  for (const row of rows) {
    const known = byKey.get(keyOf(row));
    if (known === undefined || known.until < row.until) byKey.set(keyOf(row), row);
  }
  return [...byKey.values()];
};

const chunked = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAStatement) }, (_, index) =>
    rows.slice(index * rowsAStatement, (index + 1) * rowsAStatement),
  );

/** Rebuilds the projection for these staff inside the unit that changed one of their ties. */
export const refreshReach = async (unit: Unit, staffIds: readonly Id[]): Promise<void> => {
  const ids = [...new Set(staffIds)];
  if (ids.length === 0) return;
  const ties = await tiesOf(unit.db, ids, unit.now);
  await unit.db.delete(reach).where(inArray(reach.staffId, ids));
  await unit.db.delete(scopes).where(inArray(scopes.staffId, ids));
  const reachRows = distinct(ties.reach, (row: ReachRow) => `${row.staffId} ${row.personId} ${row.level} ${row.tieId}`);
  const scopeRows = distinct(ties.scopes, (row: ScopeRow) => `${row.staffId} ${row.scopeId} ${row.tieId}`);
  for (const rows of chunked(reachRows)) await unit.db.insert(reach).values(rows);
  for (const rows of chunked(scopeRows)) await unit.db.insert(scopes).values(rows);
};
