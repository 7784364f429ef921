import { AppError, endKeepApartInput, keepApartEnded } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { requireLevel } from '../access/require-level.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { keepApart } from './tables.ts';

/**
 * Says that two people may meet again, and why; that they had to be kept apart stays readable for her side. Whom she is
 * recorded as harmed by is kept apart all the same. 409 `fact-no-longer-live` where it is ended or said anew already.
 */
export const endKeepApart = defineVerb({
  name: 'end-keep-apart',
  summary: 'Says that two people may meet again.',
  permission: 'core.keep-apart.record',
  route: { method: 'POST', path: '/persons/:personId/keep-apart/:keepApartId/end' },
  input: endKeepApartInput,
  output: keepApartEnded,
  repeat: 'fact',
  sample: (world) => ({
    endingId: world.newId(),
    personId: world.motherId,
    keepApartId: world.keepApartId,
    why: 'He has moved abroad',
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about }, { endingId, personId, keepApartId, why }) => {
    await requireLevel(unit, actor, personId, 'support');
    const [pair] = await unit.db
      .select({ otherPersonId: keepApart.otherPersonId, why: keepApart.why, isEnded: keepApart.isEnded })
      .from(keepApart)
      .where(
        and(
          eq(keepApart.id, keepApartId),
          eq(keepApart.personId, personId),
          visible(keepApart, { staffId: actor.staffId, now }),
        ),
      );
    if (pair === undefined || pair.isEnded) throw new AppError('not-found', 'not-found');
    about({ records: [endingId, keepApartId], persons: [personId] });
    const { isNew } = await appendFact(unit, keepApart, {
      id: endingId,
      personId,
      level: 'support',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: keepApartId,
      reason: why,
      otherPersonId: pair.otherPersonId,
      why: pair.why,
      isEnded: true,
    });
    return { keepApartId, isNew };
  },
});
