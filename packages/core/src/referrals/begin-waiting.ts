import { beginWaitingInput, referralMoved } from '@waymark/contracts';
import { defineVerb } from '../verbs/declaration.ts';
import { loadWaitingPlans } from './load-waiting-plans.ts';
import { moveSubjects } from './move-subjects.ts';
import { referralOfOffering } from './referral-in-reach.ts';
import { requireVersion } from './require-version.ts';
import { rolesAs } from './roles-of.ts';
import { subjectOf } from './subject-of.ts';

/** Puts an accepted person on the waiting list; nobody waits without an owner and a plan (B5). */
export const beginWaiting = defineVerb({
  name: 'begin-waiting',
  summary: 'Puts an accepted person on the waiting list.',
  permission: 'core.referral.decide',
  route: { method: 'POST', path: '/referrals/:referralId/waiting' },
  input: beginWaitingInput,
  output: referralMoved,
  repeat: 'version',
  sample: (world) => ({ referralId: world.referralId, subjectId: world.subjectId }),
  subject: (asked, { referralId }) => referralOfOffering(asked, referralId),
  run: async ({ unit, actor, ifMatch, about, subject: referral, programmes }, { referralId, subjectId }) => {
    await requireVersion(unit, actor, referral, ifMatch);
    const subject = await subjectOf(unit, referralId, subjectId);
    const plans = await loadWaitingPlans(unit.db, [subjectId]);
    const moved = await moveSubjects({ unit, programmes, by: actor.staffId, roles: rolesAs(actor, false), referral }, [
      { subject, to: 'waiting', kind: 'waiting-began', met: plans.has(subjectId) ? ['waiting-plan'] : [] },
    ]);
    about({ records: [referralId], persons: [subject.personId] });
    return { referralId, ...moved };
  },
});
