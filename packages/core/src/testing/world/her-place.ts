import { type Id, newId } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import type { HasId } from '@waymark/kit';
import { eq, getTableColumns, getTableName, inArray, type Table } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { appointmentMarks, appointments } from '../../appointments/tables.ts';
import { markCorrectionAnswers, markCorrections } from '../../corrections/tables.ts';
import { engagementSummaries } from '../../engagement/tables.ts';
import { enrolmentPauses, enrolments, groupMoves } from '../../enrolments/tables.ts';
import { groups } from '../../groups/tables.ts';
import { marks } from '../../marks/tables.ts';
import { offers } from '../../offers/tables.ts';
import { offerings } from '../../programmes/tables.ts';
import { promptAnswers } from '../../records/tables.ts';
import { referralEvents, referralSubjects, referrals } from '../../referrals/tables.ts';
import { expectations, sessions, sessionTellings } from '../../sessions/tables.ts';
import type { WorldDelivery } from './delivery-ids.ts';
import { marker } from './marker.ts';
import type { WorldPeople } from './world-people.ts';

type Row = Readonly<Record<string, unknown>>;

interface Copied {
  readonly table: PgTable;
  /** The column by which the father's rows are found. */
  readonly by: HasId;
  readonly of: readonly Id[];
  /** Columns that hold a marker in the copy. */
  readonly marked: readonly string[];
}

/**
 * A place of the mother's own, on another offering of the same provider: everything the father has of his, under her
 * and with markers, so that a read which forgets whose place it is shows one.
 */
export const addHerPlace = async (unit: Unit, people: WorldPeople, his: WorldDelivery): Promise<void> => {
  const { fatherId, motherId } = people;
  const { offeringId, groupId, sessionId, nextSessionId, enrolmentId, markId } = his;
  const { referralId, subjectId, appointmentId, offerId, correctionId, declinedCorrectionId } = his;
  const place = [offeringId, groupId, sessionId, nextSessionId, enrolmentId];
  const kept = [...place, referralId, subjectId, appointmentId, offerId, markId, correctionId, declinedCorrectionId];
  const swap = new Map<unknown, unknown>([[fatherId, motherId], ...kept.map((id) => [id, newId()] as const)]);
  const ofHim = (table: PgTable & { readonly personId: HasId }, ...marked: readonly string[]): Copied => ({
    table,
    by: table.personId,
    of: [fatherId],
    marked,
  });
  const copies: readonly Copied[] = [
    { table: offerings, by: offerings.id, of: [offeringId], marked: [] },
    { table: groups, by: groups.id, of: [groupId], marked: ['title', 'venue'] },
    { table: sessions, by: sessions.id, of: [sessionId, nextSessionId], marked: ['title', 'place'] },
    { table: referrals, by: referrals.id, of: [referralId], marked: ['why'] },
    ofHim(referralSubjects),
    ofHim(referralEvents, 'note'),
    ofHim(appointments, 'place'),
    ofHim(appointmentMarks, 'note'),
    ofHim(offers, 'note'),
    ofHim(enrolments, 'exitReason'),
    ofHim(groupMoves, 'why'),
    ofHim(enrolmentPauses, 'reason'),
    ofHim(expectations),
    ofHim(sessionTellings, 'reason'),
    ofHim(marks, 'note'),
    ofHim(markCorrections, 'why', 'note'),
    ofHim(markCorrectionAnswers, 'words'),
    ofHim(engagementSummaries),
    ofHim(promptAnswers, 'words'),
  ];
  for (const copied of copies) await copy(unit, copied, swap);
};

const copy = async (
  unit: Unit,
  { table, by, of, marked }: Copied,
  swap: ReadonlyMap<unknown, unknown>,
): Promise<void> => {
  const rows: readonly Row[] = await unit.db
    .select(getTableColumns(table))
    .from(table)
    .where(inArray(by, [...of]));
  if (rows.length === 0) throw new Error(`The father has nothing in ${getTableName(table)} to copy`);
  for (const row of rows) {
    const own = Object.fromEntries(Object.entries(row).map(([key, value]) => [key, swap.get(value) ?? value]));
    const id = 'id' in row && !swap.has(row['id']) ? { id: newId() } : {};
    const markers = Object.fromEntries(marked.map((key) => [key, marker(getTableName(table), key)]));
    await unit.db.insert(table).values({ ...own, ...id, ...markers });
  }
};

/** Columns that say who, when or which, or link to another fact: no words stand in them. The name has its own marker. */
const notWords = /(?:Id|By|At|On)$|^(?:id|level|from|to|supersedes|dateOfBirth|knownAs)$/;

/** Every table of the core is declared through the kit, whose types are PostgreSQL's on both engines. */
export const asPg = (table: Table): PgTable => table as PgTable;

/**
 * Puts a marker into every blank column of text in the rows about the mother, so that a column someone adds tomorrow is
 * looked for without anyone remembering to. Sealed and JSON columns have theirs where the rows are made.
 */
export const markHerBlanks = async (unit: Unit, tables: readonly Table[], motherId: Id): Promise<void> => {
  for (const table of tables.map(asPg)) {
    const columns = getTableColumns(table);
    const { personId } = columns;
    const whose = personId ?? (getTableName(table) === 'persons' ? columns['id'] : undefined);
    if (whose === undefined) continue;
    const rows: readonly Row[] = await unit.db.select(columns).from(table).where(eq(whose, motherId));
    const blank = Object.entries(columns).filter(
      ([key, column]) =>
        column.columnType.endsWith('Text') && !notWords.test(key) && rows.every((row) => row[key] === null),
    );
    if (rows.length === 0 || blank.length === 0) continue;
    const markers = Object.fromEntries(blank.map(([key]) => [key, marker(getTableName(table), key)]));
    await unit.db.update(table).set(markers).where(eq(whose, motherId));
  }
};
