import { AppError, fieldError, pauseRecorded, recordPauseInput } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { enrolmentOfOffering } from './enrolment-in-reach.ts';
import { enrolmentPauses } from './tables.ts';

/** Records or corrects a dated pause of a place: nothing is offered, the run stands still (model.md section 3). */
export const recordPause = defineVerb({
  name: 'record-pause',
  summary: 'Records a pause of a place.',
  permission: 'core.enrolment.manage',
  route: { method: 'POST', path: '/enrolments/:enrolmentId/pauses' },
  input: recordPauseInput,
  output: pauseRecorded,
  repeat: 'fact',
  sample: (world) => ({
    pauseId: world.newId(),
    enrolmentId: world.enrolmentId,
    pauseReason: 'custody',
    from: world.today,
  }),
  subject: (asked, { enrolmentId }) => enrolmentOfOffering(asked, enrolmentId),
  run: async ({ unit, actor, now, about, subject: place, programmes }, input) => {
    const { pauseId, enrolmentId, pauseReason, from, to, supersedes } = input;
    if (place.endedAt !== null) {
      throw new AppError('conflict', 'place-ended', { message: 'This place has ended', facts: { state: place.state } });
    }
    if (to !== undefined && to < place.from)
      throw fieldError('to', 'before-the-place', 'The pause ends before the place began');
    if (supersedes !== undefined) await requireOwn(unit, supersedes.factId, enrolmentId);
    const { isNew } = await appendFact(unit, enrolmentPauses, {
      id: pauseId,
      personId: place.personId,
      level: 'shared',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: supersedes?.factId ?? null,
      reason: supersedes?.reason ?? null,
      enrolmentId,
      pauseReason,
      from,
      to: to ?? null,
    });
    if (isNew) await judgeEnrolments(unit, programmes, [enrolmentId]);
    about({ records: [pauseId, enrolmentId], persons: [place.personId] });
    return { pauseId, isNew };
  },
});

/** A correction names a pause of the same place; any other is not there for this place. */
const requireOwn = async (unit: Unit, pauseId: string, enrolmentId: string): Promise<void> => {
  const [pause] = await unit.db
    .select({ enrolmentId: enrolmentPauses.enrolmentId })
    .from(enrolmentPauses)
    .where(eq(enrolmentPauses.id, pauseId));
  if (pause?.enrolmentId !== enrolmentId)
    throw fieldError('supersedes.factId', 'unknown-pause', 'This place has no such pause');
};
