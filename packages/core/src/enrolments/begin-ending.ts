import {
  AppError,
  beginEndingInput,
  endedEarlyReasons,
  enrolmentMoved,
  reasonsThatStopEverything,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { moveSubjects } from '../referrals/move-subjects.ts';
import { rolesAs } from '../referrals/roles-of.ts';
import { appendStatus } from '../status/record-status-of-mark.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { askForAnswers } from './ask-for-answers.ts';
import { type EnrolmentInReach, enrolmentOfOffering } from './enrolment-in-reach.ts';
import { stopExpecting } from './expecting.ts';
import { groupOf } from './group-of.ts';
import { stopMessages } from './stop-messages.ts';
import { enrolments } from './tables.ts';

/**
 * Begins the end of a place: "receiving nothing since …" at once, expected at nothing from now on (S24). An exclusion
 * for safety takes effect here, with its calls; a death or loss stops every message here. It closes with
 * `end-enrolment` once each child's worker, who is asked here, has answered.
 */
export const beginEnding = defineVerb({
  name: 'begin-ending',
  summary: 'Begins the end of a place: the person receives nothing from now on.',
  permission: 'core.enrolment.manage',
  route: { method: 'POST', path: '/enrolments/:enrolmentId/ending' },
  input: beginEndingInput,
  output: enrolmentMoved,
  repeat: 'natural',
  sample: (world) => ({ enrolmentId: world.enrolmentId, reason: 'stopped-attending' }),
  subject: (asked, { enrolmentId }) => enrolmentOfOffering(asked, enrolmentId),
  run: async ({ unit, actor, now, about, subject: place, programmes }, { enrolmentId, reason, note }) => {
    about({ records: [enrolmentId, place.referralId], persons: [place.personId] });
    if (place.state === 'ending') return await begunBefore(place, reason);
    await moveSubjects({ unit, programmes, by: actor.staffId, roles: rolesAs(actor, false), referral: place }, [
      { subject: place, to: 'ending', kind: 'ending-began', reasonCode: reason, note, payload: { enrolmentId } },
    ]);
    await stopExpecting(unit, enrolmentId);
    const isExclusion = reason === 'excluded-for-safety';
    const stopsAll = reasonsThatStopEverything.some((stopping) => stopping === reason);
    const ends = isExclusion || stopsAll;
    await unit.db
      .update(enrolments)
      .set({ exitReason: reason, ...(isExclusion ? { exitKind: 'excluded' } : {}), ...(ends ? { endedAt: now } : {}) })
      .where(eq(enrolments.id, enrolmentId));
    if (isExclusion) await tellPartnerSide(unit, place);
    await refreshReachAround(unit, { persons: [place.personId], offeringId: place.offeringId, ...groupOf(place) });
    await judgeEnrolments(unit, programmes, [enrolmentId]);
    if (!stopsAll) await askForAnswers(unit, { ...place, stateSince: now }, 'ending');
    if (stopsAll) await stopMessages(unit, enrolmentId);
    return { enrolmentId, state: 'ending' as const, exitReason: reason, asksEndReport: false };
  },
});

const tellPartnerSide = async (
  unit: Unit,
  { personId, enrolmentId, enrolmentPosition }: EnrolmentInReach,
): Promise<void> => {
  if (enrolmentPosition !== 'person-causing-harm') return;
  const event = { personId, enrolmentId, sessionId: null, markId: null, supersedes: null };
  await appendStatus(unit, { ...event, kind: 'excluded', at: unit.now });
};

/** The same ending again is answered as it is; another reason is a decision of its own, after taking this one back. */
const begunBefore = async ({ enrolmentId, exitReason, state }: EnrolmentInReach, reason: string) => {
  if (exitReason !== reason) {
    throw new AppError('conflict', 'illegal-move', {
      message: 'This place is ending already, for another reason',
      facts: { from: state, to: 'ending' },
    });
  }
  return { enrolmentId, state, exitReason, asksEndReport: false };
};

/** Whether a reason ends a place early; the others withdraw it. */
export const isEndedEarlyReason = (reason: string | null) => endedEarlyReasons.find((code) => code === reason) ?? null;
