import {
  type CircumstancesView,
  circumstancesView,
  type Id,
  type Instant,
  listCircumstancesInput,
} from '@waymark/contracts';
import { type ReadDb, reaches, visible } from '@waymark/database';
import { alias } from '@waymark/kit';
import { and, desc, eq } from 'drizzle-orm';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { circumstances } from './tables.ts';

interface Who {
  readonly staffId: Id;
  readonly now: Instant;
}

const laterFacts = alias(circumstances, 'later_circumstance');
const readableFacts = alias(circumstances, 'readable_circumstance');
const laterStaff = alias(staff, 'later_staff');

/** What is recorded of a person's life and what was recorded before, each fact only at its own level. */
export const listCircumstances = defineRead({
  name: 'list-circumstances',
  summary: 'The circumstances of one person, with what was corrected or taken back.',
  permission: 'core.circumstance.record',
  route: { method: 'GET', path: '/persons/:personId/circumstances' },
  input: listCircumstancesInput,
  output: circumstancesView,
  sample: (world) => ({ personId: world.motherId }),
  subject: async ({ handle, actor, now }, { personId }) => {
    const who = { staffId: actor.staffId, now };
    const [row] = await handle.db
      .select({
        personId: persons.id,
        givenNames: persons.givenNames,
        familyName: persons.familyName,
        knownAs: persons.knownAs,
      })
      .from(persons)
      .where(and(eq(persons.id, personId), reaches(persons.id, 'shared', who)));
    return row;
  },
  run: async ({ reader, actor, now, subject: person }) => {
    const who = { staffId: actor.staffId, now };
    const rows = await factsOf(reader.db, person.personId, who);
    return { personId: person.personId, name: fullName(person), ...told(rows) };
  },
  opened: (view) => ({
    records: [...view.standing, ...view.earlier].map(({ circumstanceId }) => circumstanceId),
    persons: [view.personId],
  }),
});

/** Why and by whom a fact was replaced stands in the later one, and is as guarded as that is. */
const factsOf = async (db: ReadDb, personId: Id, who: Who) =>
  await db
    .select({
      circumstanceId: circumstances.id,
      kind: circumstances.kind,
      from: circumstances.from,
      to: circumstances.to,
      sourceName: circumstances.sourceName,
      sourceAgency: circumstances.sourceAgency,
      reliability: circumstances.reliability,
      note: circumstances.note,
      recordedAt: circumstances.recordedAt,
      recordedBy: staff.name,
      isReplaced: laterFacts.id,
      until: readableFacts.recordedAt,
      reason: readableFacts.reason,
      isWithdrawn: readableFacts.isWithdrawn,
      changedBy: laterStaff.name,
    })
    .from(circumstances)
    .leftJoin(staff, eq(staff.id, circumstances.recordedBy))
    .leftJoin(laterFacts, eq(laterFacts.supersedes, circumstances.id))
    .leftJoin(readableFacts, and(eq(readableFacts.supersedes, circumstances.id), visible(readableFacts, who)))
    .leftJoin(laterStaff, eq(laterStaff.id, readableFacts.recordedBy))
    .where(and(eq(circumstances.personId, personId), eq(circumstances.isWithdrawn, false), visible(circumstances, who)))
    .orderBy(desc(circumstances.from), desc(circumstances.id));

const told = (rows: Awaited<ReturnType<typeof factsOf>>): Pick<CircumstancesView, 'standing' | 'earlier'> => ({
  standing: rows
    .filter(({ isReplaced }) => isReplaced === null)
    .map(
      ({ isReplaced: _replaced, until: _until, reason: _reason, isWithdrawn: _withdrawn, changedBy: _by, ...fact }) =>
        fact,
    ),
  earlier: rows.flatMap(({ isReplaced, isWithdrawn, ...fact }) =>
    isReplaced === null ? [] : [{ ...fact, isWithdrawn: isWithdrawn === true }],
  ),
});
