import {
  type EndedEarlyReason,
  endEnrolmentInput,
  enrolmentMoved,
  fieldError,
  type MoveNeed,
  withdrawnReasons,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { moveSubjects } from '../referrals/move-subjects.ts';
import { rolesAs } from '../referrals/roles-of.ts';
import { endingFor } from '../referrals/rules/ending.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { settleEndingNotices } from './ask-for-answers.ts';
import { standingOf } from './attendance-of.ts';
import { isEndedEarlyReason } from './begin-ending.ts';
import { closePlace } from './close-place.ts';
import { waitOfEnding } from './ending-answers.ts';
import { type EnrolmentInReach, enrolmentOfOffering } from './enrolment-in-reach.ts';

/**
 * Closes a place that is ending (S20, S24): "did not start" where the person was never seen, else "ended early" with
 * its reason and an end report, or withdrawn. For a person causing harm it waits for an answer for each child.
 */
export const endEnrolment = defineVerb({
  name: 'end-enrolment',
  summary: 'Closes a place that is ending.',
  permission: 'core.enrolment.end',
  route: { method: 'POST', path: '/enrolments/:enrolmentId/end' },
  input: endEnrolmentInput,
  output: enrolmentMoved,
  repeat: 'natural',
  sample: (world) => ({ enrolmentId: world.enrolmentId, as: 'ended-early' }),
  subject: (asked, { enrolmentId }) => enrolmentOfOffering(asked, enrolmentId),
  run: async ({ unit, actor, about, subject: place, programmes }, input) => {
    const { enrolmentId } = place;
    about({ records: [enrolmentId, place.referralId], persons: [place.personId] });
    if (place.state === input.as) {
      return { enrolmentId, state: place.state, exitReason: place.exitReason, asksEndReport: false };
    }
    const asked = input.reason ?? place.exitReason;
    const closing =
      input.as === 'withdrawn' ? withdrawal(asked) : await earlyEnd(unit, place, isEndedEarlyReason(asked), programmes);
    const met: MoveNeed[] = (await waitOfEnding(unit.db, place, unit.now)).canClose
      ? ['reason', 'answers-for-each-child']
      : ['reason'];
    await moveSubjects({ unit, programmes, by: actor.staffId, roles: rolesAs(actor, false), referral: place }, [
      {
        subject: { ...place, position: place.enrolmentPosition },
        to: input.as,
        kind: input.as,
        met,
        reasonCode: closing.reason,
        note: input.note,
        payload: { enrolmentId, asksEndReport: closing.asksEndReport },
      },
    ]);
    await settleEndingNotices(unit, place);
    await closePlace(unit, programmes, place, { kind: input.as, reason: closing.reason });
    return { enrolmentId, state: input.as, exitReason: closing.reason, asksEndReport: closing.asksEndReport };
  },
});

interface Closing {
  readonly reason: string;
  readonly asksEndReport: boolean;
}

const withdrawal = (asked: string | null): Closing => {
  const reason = withdrawnReasons.find((code) => code === asked);
  if (reason === undefined) throw fieldError('reason', 'reason-missing', 'Choose why the place is withdrawn');
  return { reason, asksEndReport: false };
};

const earlyEnd = async (
  unit: Unit,
  place: EnrolmentInReach,
  reason: EndedEarlyReason | null,
  programmes: Parameters<typeof standingOf>[1],
): Promise<Closing> => {
  const { seen } = await standingOf(unit, programmes, place);
  const ending = endingFor({ seen, isCompletionMet: false, reason });
  return { reason: ending.reason ?? 'other', asksEndReport: ending.asksEndReport };
};
