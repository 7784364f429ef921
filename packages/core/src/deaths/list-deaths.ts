import { deathsView, type Id, type Instant, listDeathsInput } from '@waymark/contracts';
import { type ReadDb, reaches, visible } from '@waymark/database';
import { and, desc, eq } from 'drizzle-orm';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { deaths } from './tables.ts';

interface Who {
  readonly staffId: Id;
  readonly now: Instant;
}

const personAt = async (db: ReadDb, personId: Id, who: Who) => {
  const [row] = await db
    .select({
      personId: persons.id,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
      knownAs: persons.knownAs,
      dateOfBirth: persons.dateOfBirth,
      diedOn: persons.diedOn,
    })
    .from(persons)
    .where(and(eq(persons.id, personId), reaches(persons.id, 'casework', who)));
  return row;
};

/** Whether a person has died, how that is known and who said so; nothing that was said of it is taken away. */
export const listDeaths = defineRead({
  name: 'list-deaths',
  summary: 'Whether a person has died, and what was recorded about it.',
  permission: 'core.death.record',
  route: { method: 'GET', path: '/persons/:personId/deaths' },
  input: listDeathsInput,
  output: deathsView,
  sample: (world) => ({ personId: world.motherId }),
  subject: ({ handle, actor, now }, { personId }) => personAt(handle.db, personId, { staffId: actor.staffId, now }),
  run: async ({ reader, actor, now, subject: person }) => {
    const { personId } = person;
    const rows = await reader.db
      .select({
        deathId: deaths.id,
        diedOn: deaths.diedOn,
        howKnown: deaths.howKnown,
        isTakenBack: deaths.isTakenBack,
        reason: deaths.reason,
        recordedAt: deaths.recordedAt,
        recordedBy: staff.name,
      })
      .from(deaths)
      .leftJoin(staff, eq(staff.id, deaths.recordedBy))
      .where(and(eq(deaths.personId, personId), visible(deaths, { staffId: actor.staffId, now })))
      .orderBy(desc(deaths.recordedAt), desc(deaths.id));
    const [newest] = rows;
    return {
      personId,
      name: fullName(person),
      dateOfBirth: person.dateOfBirth,
      diedOn: person.diedOn,
      standing: newest === undefined || newest.isTakenBack ? null : newest.deathId,
      statements: rows,
    };
  },
  opened: (view) => ({ records: view.statements.map(({ deathId }) => deathId), persons: [view.personId] }),
});
