import { conflictLifted, liftConflictInput } from '@waymark/contracts';
import { and, eq, isNull } from 'drizzle-orm';
import { refreshReach } from '../access/refresh-reach.ts';
import { conflicts } from '../access/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { governedPerson } from './governed-person.ts';

/** Lifts a conflict; it stays readable that it stood, from when to when and why. Nobody lifts a conflict of their own. */
export const liftConflict = defineVerb({
  name: 'lift-conflict',
  summary: 'Lifts a conflict that was set or declared.',
  permission: 'core.governance.record',
  route: { method: 'POST', path: '/governance/conflicts/:conflictId/lift' },
  input: liftConflictInput,
  output: conflictLifted,
  repeat: 'natural',
  sample: (world) => ({ conflictId: world.conflictId, why: 'Somebody else of that name' }),
  subject: async (asked, { conflictId }) => {
    const [row] = await asked.handle.db
      .select({ staffId: conflicts.staffId, personId: conflicts.personId, endedAt: conflicts.endedAt })
      .from(conflicts)
      .where(eq(conflicts.id, conflictId));
    if (row === undefined || (await governedPerson(asked, row.personId)) === undefined) return undefined;
    return row;
  },
  run: async ({ unit, actor, now, about, subject }, { conflictId, why }) => {
    about({ records: [conflictId, subject.staffId], persons: [subject.personId] });
    if (subject.endedAt !== null) return { conflictId };
    await unit.db
      .update(conflicts)
      .set({ endedAt: now, endedBy: actor.staffId, endedWhy: why })
      .where(and(eq(conflicts.id, conflictId), isNull(conflicts.endedAt)));
    await refreshReach(unit, [subject.staffId]);
    return { conflictId };
  },
});
