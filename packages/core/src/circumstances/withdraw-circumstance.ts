import { AppError, circumstanceMade, withdrawCircumstanceInput } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { personInReach } from '../persons/person-in-reach.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { circumstances } from './tables.ts';

/**
 * Takes back a circumstance that was recorded in error; what was said stays readable with who took it back and why, at
 * the level it had. 404 for one the asker may not read; 409 `fact-no-longer-live` where it is corrected or taken back
 * already.
 */
export const withdrawCircumstance = defineVerb({
  name: 'withdraw-circumstance',
  summary: 'Takes back a circumstance that was recorded in error.',
  permission: 'core.circumstance.record',
  route: { method: 'POST', path: '/persons/:personId/circumstances/:circumstanceId/withdraw' },
  input: withdrawCircumstanceInput,
  output: circumstanceMade,
  repeat: 'fact',
  sample: (world) => ({
    factId: world.newId(),
    personId: world.motherId,
    circumstanceId: world.circumstanceId,
    why: 'Another person of that name',
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about }, { factId, personId, circumstanceId, why }) => {
    const [standing] = await unit.db
      .select()
      .from(circumstances)
      .where(
        and(
          eq(circumstances.id, circumstanceId),
          eq(circumstances.personId, personId),
          visible(circumstances, { staffId: actor.staffId, now }),
        ),
      );
    if (standing === undefined || standing.isWithdrawn) throw new AppError('not-found', 'not-found');
    about({ records: [factId, circumstanceId], persons: [personId] });
    const { isNew } = await appendFact(unit, circumstances, {
      ...standing,
      id: factId,
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: circumstanceId,
      reason: why,
      isWithdrawn: true,
    });
    return { circumstanceId, isNew };
  },
});
