import {
  AppError,
  dayOf,
  fieldError,
  type Id,
  type ReferralState,
  referralMoved,
  setWaitingPlanInput,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, isNull, or } from 'drizzle-orm';
import { offeringStaff } from '../programmes/tables.ts';
import { staff } from '../staff/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { appendEvent } from './append-event.ts';
import { projectReferral } from './move-subjects.ts';
import { referralOfOffering } from './referral-in-reach.ts';
import { requireVersion } from './require-version.ts';
import { subjectOf } from './subject-of.ts';

const waits = new Set<ReferralState>(['accepted', 'waiting', 'offered']);

/** Says who carries a wait, whether others have a plan meanwhile, and when contact is next (domain.md B5). */
export const setWaitingPlan = defineVerb({
  name: 'set-waiting-plan',
  summary: 'Sets the owner of a wait, the plan for others and the next contact.',
  permission: 'core.referral.decide',
  route: { method: 'POST', path: '/referrals/:referralId/waiting-plan' },
  input: setWaitingPlanInput,
  output: referralMoved,
  repeat: 'version',
  sample: (world) => ({
    referralId: world.referralId,
    subjectId: world.subjectId,
    ownerId: world.staffId,
    planForOthers: 'in-place',
    nextContactOn: world.today,
  }),
  subject: (asked, { referralId }) => referralOfOffering(asked, referralId),
  run: async ({ unit, actor, now, ifMatch, about, subject: referral }, input) => {
    await requireVersion(unit, actor, referral, ifMatch);
    const { referralId } = referral;
    const { subjectId, personId, state } = await subjectOf(unit, referralId, input.subjectId);
    if (!waits.has(state)) {
      throw new AppError('conflict', 'not-waiting', {
        message: 'Only someone who waits has a plan for the wait',
        facts: { state },
      });
    }
    if (input.nextContactOn < dayOf(now))
      throw fieldError('nextContactOn', 'in-the-past', 'The day must be today or later');
    await requireOwner(unit, actor, referral.offeringId, input.ownerId);
    const { ownerId, planForOthers, nextContactOn, note } = input;
    const payload = { ownerId, planForOthers, nextContactOn };
    await appendEvent(unit, {
      referralId,
      subjectId,
      personId,
      kind: 'waiting-plan-set',
      by: actor.staffId,
      note,
      payload,
    });
    about({ records: [referralId], persons: [personId] });
    return { referralId, ...(await projectReferral(unit, referral)) };
  },
});

/** The owner works this offering or belongs to the coordinator's own organisation, and is active. */
const requireOwner = async (unit: Unit, actor: Actor, offeringId: Id, ownerId: Id): Promise<void> => {
  const [owner] = await unit.db
    .select({ id: staff.id })
    .from(staff)
    .leftJoin(
      offeringStaff,
      and(eq(offeringStaff.staffId, staff.id), eq(offeringStaff.offeringId, offeringId), isNull(offeringStaff.to)),
    )
    .where(
      and(
        eq(staff.id, ownerId),
        eq(staff.isActive, true),
        or(eq(offeringStaff.offeringId, offeringId), eq(staff.organisationId, actor.organisationId)),
      ),
    );
  if (owner === undefined) throw fieldError('ownerId', 'not-a-worker-here', 'The owner must work here');
};
