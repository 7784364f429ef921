import { dayOf, type Id, type Instant } from '@waymark/contracts';
import { barred, type ReadDb, reach, scopes, type Unit } from '@waymark/database';
import { and, eq, inArray } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { allocationTies } from './allocation-ties.ts';
import { type Barred, barredFor } from './barred-for.ts';
import { governanceTies } from './governance-ties.ts';
import { groupTies } from './group-ties.ts';
import { offeringTies } from './offering-ties.ts';
import { overrideTies } from './override-ties.ts';
import { joinTies, type ReachRow, type ScopeRow, type Ties } from './reach-row.ts';
import { referrerTies } from './referrer-ties.ts';
import { teamTies } from './team-ties.ts';

const rowsAStatement = 1000;

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
  const active = await activeAmong(unit.db, ids);
  const barredOf = await barredFor(unit.db, active, unit.now);
  const ties = await tiesOf(unit.db, active, unit.now, barredOf);
  await unit.db.delete(barred).where(inArray(barred.staffId, ids));
  const barredRows = [...barredOf].flatMap(([staffId, { persons }]) =>
    [...persons].map((personId) => ({ staffId, personId })),
  );
  for (const rows of chunked(barredRows)) await unit.db.insert(barred).values(rows);
  await unit.db.delete(reach).where(inArray(reach.staffId, ids));
  await unit.db.delete(scopes).where(inArray(scopes.staffId, ids));
  const reachRows = distinct(ties.reach, (row: ReachRow) => `${row.staffId} ${row.personId} ${row.level} ${row.tieId}`);
  const scopeRows = distinct(ties.scopes, (row: ScopeRow) => `${row.staffId} ${row.scopeId} ${row.tieId}`);
  for (const rows of chunked(reachRows)) await unit.db.insert(reach).values(rows);
  for (const rows of chunked(scopeRows)) await unit.db.insert(scopes).values(rows);
};
