import { listTieExceptionsInput, tieExceptionList } from '@waymark/contracts';
import { governs } from '@waymark/database';
import { alias } from '@waymark/kit';
import { and, desc, eq, ne } from 'drizzle-orm';
import { tieExceptions } from '../access/tables.ts';
import { persons } from '../persons/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';

const most = 200;

/** Which managers may be tied to both sides of a pair, and might be once; nothing of the asker's own. */
export const listTieExceptions = defineRead({
  name: 'list-tie-exceptions',
  summary: 'Managers who may be tied to both sides of a pair.',
  permission: 'core.governance.view',
  route: { method: 'GET', path: '/governance/tie-exceptions' },
  input: listTieExceptionsInput,
  output: tieExceptionList,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now }) => {
    const setter = alias(staff, 'setter');
    const ender = alias(staff, 'ender');
    const rows = await reader.db
      .select({
        exceptionId: tieExceptions.id,
        staff: staff.name,
        givenNames: persons.givenNames,
        familyName: persons.familyName,
        why: tieExceptions.why,
        since: tieExceptions.recordedAt,
        setBy: setter.name,
        endedAt: tieExceptions.endedAt,
        endedBy: ender.name,
        endedWhy: tieExceptions.endedWhy,
      })
      .from(tieExceptions)
      .innerJoin(staff, eq(staff.id, tieExceptions.staffId))
      .innerJoin(persons, eq(persons.id, tieExceptions.personId))
      .leftJoin(setter, eq(setter.id, tieExceptions.recordedBy))
      .leftJoin(ender, eq(ender.id, tieExceptions.endedBy))
      .where(
        and(ne(tieExceptions.staffId, actor.staffId), governs(tieExceptions.personId, { staffId: actor.staffId, now })),
      )
      .orderBy(desc(tieExceptions.recordedAt), desc(tieExceptions.id))
      .limit(most);
    return {
      exceptions: rows.map(({ givenNames, familyName, ...row }) => ({ ...row, person: `${givenNames} ${familyName}` })),
    };
  },
  opened: (view) => ({ records: view.exceptions.map(({ exceptionId }) => exceptionId), persons: [] }),
});
