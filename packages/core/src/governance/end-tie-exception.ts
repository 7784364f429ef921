import { endTieExceptionInput, tieExceptionEnded } from '@waymark/contracts';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { tieExceptions } from '../access/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { governedPerson } from './governed-person.ts';

/**
 * Ends an exception: from now on the manager is given no work with the other side any more. What was given stands until
 * somebody else takes it; that the exception stood stays readable. Nobody ends one of their own.
 */
export const endTieException = defineVerb({
  name: 'end-tie-exception',
  summary: 'Ends the exception by which a manager may be tied to both sides.',
  permission: 'core.governance.record',
  route: { method: 'POST', path: '/governance/tie-exceptions/:exceptionId/end' },
  input: endTieExceptionInput,
  output: tieExceptionEnded,
  repeat: 'natural',
  sample: (world) => ({ exceptionId: world.tieExceptionId, why: 'Another manager is here' }),
  subject: async (asked, { exceptionId }) => {
    const [row] = await asked.handle.db
      .select({ staffId: tieExceptions.staffId, personId: tieExceptions.personId, endedAt: tieExceptions.endedAt })
      .from(tieExceptions)
      .where(and(eq(tieExceptions.id, exceptionId), ne(tieExceptions.staffId, asked.actor.staffId)));
    if (row === undefined || (await governedPerson(asked, row.personId)) === undefined) return undefined;
    return row;
  },
  run: async ({ unit, actor, now, about, subject }, { exceptionId, why }) => {
    about({ records: [exceptionId, subject.staffId], persons: [subject.personId] });
    if (subject.endedAt !== null) return { exceptionId };
    await unit.db
      .update(tieExceptions)
      .set({ endedAt: now, endedBy: actor.staffId, endedWhy: why })
      .where(and(eq(tieExceptions.id, exceptionId), isNull(tieExceptions.endedAt)));
    return { exceptionId };
  },
});
