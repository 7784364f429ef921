import type { Id, Instant } from '@waymark/contracts';
import { barred, type Db, reach, scopes } from '@waymark/database';
import { and, eq, inArray } from 'drizzle-orm';
import type { ReachRow, ScopeRow } from './reach-row.ts';

const rowsAStatement = 1000;

const chunked = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAStatement) }, (_, index) =>
    rows.slice(index * rowsAStatement, (index + 1) * rowsAStatement),
  );

const keyOfReach = (row: ReachRow): string => `${row.staffId} ${row.personId} ${row.level} ${row.tieId}`;
const keyOfScope = (row: ScopeRow): string => `${row.staffId} ${row.scopeId} ${row.tieId}`;

/** One row a key; where two ties of one id give the same, the later end stands. */
const byKey = <Row extends { readonly until: Instant }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, Row> => {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const known = found.get(keyOf(row));
    if (known === undefined || known.until < row.until) found.set(keyOf(row), row);
  }
  return found;
};

/** What stands and is not wanted, and what is wanted and does not stand; a row with another end is both. */
const differences = <Row extends { readonly until: Instant }>(
  standing: readonly Row[],
  wanted: readonly Row[],
  keyOf: (row: Row) => string,
): { readonly gone: readonly Row[]; readonly added: readonly Row[] } => {
  const missing = byKey(wanted, keyOf);
  const gone = standing.filter((row) => {
    const same = missing.get(keyOf(row));
    if (same?.until !== row.until) return true;
    missing.delete(keyOf(row));
    return false;
  });
  return { gone, added: [...missing.values()] };
};

/** Makes `reach` of these staff hold these rows; answers whether it did not yet. */
export const writeReach = async (db: Db, staffIds: readonly Id[], wanted: readonly ReachRow[]): Promise<boolean> => {
  const standing = await db
    .select({
      staffId: reach.staffId,
      personId: reach.personId,
      level: reach.level,
      tieId: reach.tieId,
      until: reach.until,
    })
    .from(reach)
    .where(inArray(reach.staffId, [...staffIds]));
  const { gone, added } = differences(standing, wanted, keyOfReach);
  const ofOneTie = Map.groupBy(gone, ({ staffId, level, tieId }) => `${staffId} ${level} ${tieId}`);
  for (const rows of ofOneTie.values()) {
    for (const some of chunked(rows)) {
      const [{ staffId, level, tieId }] = some as [ReachRow];
      const persons = some.map(({ personId }) => personId);
      await db
        .delete(reach)
        .where(
          and(
            eq(reach.staffId, staffId),
            inArray(reach.personId, persons),
            eq(reach.level, level),
            eq(reach.tieId, tieId),
          ),
        );
    }
  }
  for (const rows of chunked(added)) await db.insert(reach).values(rows);
  return gone.length + added.length > 0;
};

/** Makes `scopes` of these staff hold these rows; answers whether it did not yet. */
export const writeScopes = async (db: Db, staffIds: readonly Id[], wanted: readonly ScopeRow[]): Promise<boolean> => {
  const standing = await db
    .select({ staffId: scopes.staffId, scopeId: scopes.scopeId, tieId: scopes.tieId, until: scopes.until })
    .from(scopes)
    .where(inArray(scopes.staffId, [...staffIds]));
  const { gone, added } = differences(standing, wanted, keyOfScope);
  for (const { staffId, scopeId, tieId } of gone)
    await db
      .delete(scopes)
      .where(and(eq(scopes.staffId, staffId), eq(scopes.scopeId, scopeId), eq(scopes.tieId, tieId)));
  for (const rows of chunked(added)) await db.insert(scopes).values(rows);
  return gone.length + added.length > 0;
};

interface BarredRow {
  readonly staffId: Id;
  readonly personId: Id;
}

/** Makes `barred` of these staff hold these rows; answers whether it did not yet. */
export const writeBarred = async (db: Db, staffIds: readonly Id[], wanted: readonly BarredRow[]): Promise<boolean> => {
  const standing = await db
    .select({ staffId: barred.staffId, personId: barred.personId })
    .from(barred)
    .where(inArray(barred.staffId, [...staffIds]));
  const keyOf = ({ staffId, personId }: BarredRow): string => `${staffId} ${personId}`;
  const missing = new Map(wanted.map((row) => [keyOf(row), row]));
  const gone = standing.filter((row) => !missing.delete(keyOf(row)));
  for (const { staffId, personId } of gone)
    await db.delete(barred).where(and(eq(barred.staffId, staffId), eq(barred.personId, personId)));
  for (const rows of chunked([...missing.values()])) await db.insert(barred).values(rows);
  return gone.length + missing.size > 0;
};
