import { AppError, deathTakenBack, takeDeathBackInput } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { requireLevel } from '../access/require-level.ts';
import { keepAfterError } from '../enrolments/end-for-death.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { setDiedOn } from './keep-death.ts';
import { deaths } from './tables.ts';
import { tellOfDeath } from './tell-of-death.ts';

/**
 * A death was recorded in error: the person's places go on and everyone who was told is told again. What closed stays
 * closed, as every closed referral does (model.md section 2), and can be asked for anew. 409 `fact-no-longer-live`
 * where the statement is corrected or taken back already.
 */
export const takeDeathBack = defineVerb({
  name: 'take-death-back',
  summary: 'Takes back a death that was recorded in error.',
  permission: 'core.death.record',
  route: { method: 'POST', path: '/persons/:personId/deaths/:deathId/take-back' },
  input: takeDeathBackInput,
  output: deathTakenBack,
  repeat: 'fact',
  sample: (world) => ({
    factId: world.newId(),
    personId: world.motherId,
    deathId: world.deathId,
    why: 'Another person of that name',
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about, programmes }, { factId, personId, deathId, why }) => {
    await requireLevel(unit, actor, personId, 'casework');
    const [death] = await unit.db
      .select({ diedOn: deaths.diedOn, howKnown: deaths.howKnown, isTakenBack: deaths.isTakenBack })
      .from(deaths)
      .where(
        and(eq(deaths.id, deathId), eq(deaths.personId, personId), visible(deaths, { staffId: actor.staffId, now })),
      );
    if (death === undefined || death.isTakenBack) throw new AppError('not-found', 'not-found');
    about({ records: [factId, deathId], persons: [personId] });
    const { isNew } = await appendFact(unit, deaths, {
      id: factId,
      personId,
      level: 'casework',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: deathId,
      reason: why,
      diedOn: death.diedOn,
      howKnown: death.howKnown,
      isTakenBack: true,
    });
    if (!isNew) return { deathId, isNew };
    await setDiedOn(unit, personId, null, actor.staffId);
    await keepAfterError(unit, programmes, personId);
    await tellOfDeath(unit, { personId, by: actor.staffId });
    return { deathId, isNew };
  },
});
