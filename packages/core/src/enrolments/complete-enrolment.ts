import { AppError, completeEnrolmentInput, enrolmentMoved } from '@waymark/contracts';
import { moveSubjects } from '../referrals/move-subjects.ts';
import { rolesAs } from '../referrals/roles-of.ts';
import { endingFor } from '../referrals/rules/ending.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { standingOf } from './attendance-of.ts';
import { closePlace } from './close-place.ts';
import { enrolmentOfOffering } from './enrolment-in-reach.ts';

/** Records that the programme's completion rule is met; never otherwise (S20). A completion is not an outcome. */
export const completeEnrolment = defineVerb({
  name: 'complete-enrolment',
  summary: 'Completes a place whose completion rule is met.',
  permission: 'core.enrolment.manage',
  route: { method: 'POST', path: '/enrolments/:enrolmentId/completion' },
  input: completeEnrolmentInput,
  output: enrolmentMoved,
  repeat: 'natural',
  sample: (world) => ({ enrolmentId: world.enrolmentId }),
  subject: (asked, { enrolmentId }) => enrolmentOfOffering(asked, enrolmentId),
  run: async ({ unit, actor, about, subject: place, programmes }, { enrolmentId }) => {
    about({ records: [enrolmentId, place.referralId], persons: [place.personId] });
    if (place.state === 'completed') return { enrolmentId, state: place.state, exitReason: null, asksEndReport: true };
    const { seen, completion } = await standingOf(unit, programmes, place);
    const isMet = completion.met && seen > 0;
    if (!isMet && place.state === 'enrolled') {
      throw new AppError('conflict', 'completion-rule-not-met', {
        message: 'The completion rule of the programme is not met',
        facts: {
          version: completion.version,
          reasons: completion.reasons.filter((reason) => !reason.isMet).map((reason) => reason.because),
        },
      });
    }
    const ending = endingFor({ seen, isCompletionMet: isMet, reason: null });
    await moveSubjects({ unit, programmes, by: actor.staffId, roles: rolesAs(actor, false), referral: place }, [
      {
        subject: place,
        to: 'completed',
        kind: 'completed',
        met: ['completion-rule-met'],
        payload: { enrolmentId, rule: completion.version },
      },
    ]);
    await closePlace(unit, programmes, place, { kind: 'completed', reason: null });
    return { enrolmentId, state: 'completed' as const, exitReason: null, asksEndReport: ending.asksEndReport };
  },
});
