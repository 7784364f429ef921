import { AppError, referralMoved, withdrawReferralInput } from '@waymark/contracts';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { loadReferred } from './load-people.ts';
import { moveSubjects } from './move-subjects.ts';
import { referralOfEither } from './referral-in-reach.ts';
import { requireVersion } from './require-version.ts';
import { rolesAs } from './roles-of.ts';
import { isClosed } from './rules/referral-state.ts';

/** Takes a referral back before anyone in it has a place; from then on a place ends through `ending`. */
export const withdrawReferral = defineVerb({
  name: 'withdraw-referral',
  summary: 'Withdraws a referral before a place is taken up.',
  permission: 'core.referral.withdraw',
  route: { method: 'POST', path: '/referrals/:referralId/withdraw' },
  input: withdrawReferralInput,
  output: referralMoved,
  repeat: 'version',
  sample: (world) => ({ referralId: world.referralId, reason: 'no-longer-needed' }),
  subject: (asked, { referralId }) => referralOfEither(asked, referralId),
  run: async ({ unit, actor, ifMatch, about, subject: referral, programmes }, { referralId, reason, note }) => {
    await requireVersion(unit, actor, referral, ifMatch);
    const people = await loadReferred(unit.db, [referralId]);
    const open = people.filter(({ state }) => !isClosed(state));
    if (open.length === 0) {
      throw new AppError('conflict', 'illegal-move', {
        message: 'This referral is closed already',
        facts: { from: referral.state, to: 'withdrawn' },
      });
    }
    const moved = await moveSubjects(
      { unit, programmes, by: actor.staffId, roles: rolesAs(actor, referral.referrerId === actor.staffId), referral },
      open.map((subject) => ({
        subject,
        to: 'withdrawn',
        kind: 'withdrawn',
        met: ['reason'],
        reasonCode: reason,
        note,
      })),
    );
    const persons = open.map(({ personId }) => personId);
    await refreshReachAround(unit, { persons, offeringId: referral.offeringId });
    about({ records: [referralId], persons });
    return { referralId, ...moved };
  },
});
