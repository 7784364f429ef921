import type { Unit } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { persons } from '../../persons/tables.ts';
import { planAbsences, planReviews, plans } from '../../plans/tables.ts';
import { changes } from '../../settings/tables.ts';
import type { AppliedFile, Fill, Writes } from './writes.ts';

const rowsAStatement = 500;

const chunked = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAStatement) }, (_, index) =>
    rows.slice(index * rowsAStatement, (index + 1) * rowsAStatement),
  );

/** Writes what applying a batch came to, inside its unit: people before what is about them. */
export const writeBatch = async ({ db }: Unit, file: AppliedFile, writes: Writes): Promise<void> => {
  for (const rows of chunked(writes.persons)) await db.insert(persons).values(rows);
  for (const fill of writes.fills) await writeFill(db, file, fill);
  for (const rows of chunked(writes.plans)) await db.insert(plans).values(rows);
  for (const rows of chunked(writes.reviews)) await db.insert(planReviews).values(rows);
  for (const rows of chunked(writes.absences)) await db.insert(planAbsences).values(rows);
};

/** A person is a row that is overwritten, so what it held before goes into `changes`. */
const writeFill = async (db: Unit['db'], { by, now }: AppliedFile, { personId, version, before, fill }: Fill) => {
  await db
    .update(persons)
    .set({ ...fill, version })
    .where(and(eq(persons.id, personId), eq(persons.version, version - 1)));
  const filled = new Set(Object.keys(fill));
  await db.insert(changes).values({
    tableName: 'persons',
    rowId: personId,
    version,
    at: now,
    by,
    before: Object.fromEntries(Object.entries(before).filter(([field]) => filled.has(field))),
    after: { ...fill },
  });
};
