import { AppError, keepApartRecorded, recordKeepApartInput } from '@waymark/contracts';
import { reach } from '@waymark/database';
import { and, eq, gt } from 'drizzle-orm';
import { requireLevel } from '../access/require-level.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { keepApart } from './tables.ts';

/** Records that two people must not meet, for the one it protects; nobody on the other side learns that it exists. */
export const recordKeepApart = defineVerb({
  name: 'record-keep-apart',
  summary: 'Records that two people must not meet.',
  permission: 'core.keep-apart.record',
  route: { method: 'POST', path: '/persons/:personId/keep-apart' },
  input: recordKeepApartInput,
  output: keepApartRecorded,
  repeat: 'fact',
  sample: (world) => ({
    keepApartId: world.newId(),
    personId: world.motherId,
    otherPersonId: world.fatherId,
    why: 'He waits for her',
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about }, { keepApartId, personId, otherPersonId, why, supersedes }) => {
    await requireLevel(unit, actor, personId, 'support');
    const [known] = await unit.db
      .select({ personId: reach.personId })
      .from(reach)
      .where(and(eq(reach.staffId, actor.staffId), eq(reach.personId, otherPersonId), gt(reach.until, now)))
      .limit(1);
    if (known === undefined || personId === otherPersonId) throw new AppError('not-found', 'not-found');
    about({ records: [keepApartId], persons: [personId] });
    const { isNew } = await appendFact(unit, keepApart, {
      id: keepApartId,
      personId,
      level: 'support',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: supersedes?.factId ?? null,
      reason: supersedes?.reason ?? null,
      otherPersonId,
      why,
      isEnded: false,
    });
    return { keepApartId, isNew };
  },
});
