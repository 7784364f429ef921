import { eq } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { type MoveContext, moveSubjects } from '../referrals/move-subjects.ts';
import { settleEndingNotices } from './ask-for-answers.ts';
import type { EnrolmentInReach } from './enrolment-in-reach.ts';
import { expectAgain } from './expecting.ts';
import { groupOf } from './group-of.ts';
import { enrolments } from './tables.ts';

/** A place that was ending goes on: the person is expected again at what is still to come. */
export const keepPlace = async (
  { unit, programmes, by, roles }: Omit<MoveContext, 'referral'>,
  place: EnrolmentInReach,
  note?: string,
): Promise<void> => {
  const { enrolmentId } = place;
  await moveSubjects({ unit, programmes, by, roles, referral: place }, [
    { subject: place, to: 'enrolled', kind: 'ending-undone', note, payload: { enrolmentId } },
  ]);
  await unit.db
    .update(enrolments)
    .set({ exitReason: null, exitKind: null, endedAt: null })
    .where(eq(enrolments.id, enrolmentId));
  await settleEndingNotices(unit, place);
  await expectAgain(unit, enrolmentId, place.stateSince);
  await refreshReachAround(unit, { persons: [place.personId], offeringId: place.offeringId, ...groupOf(place) });
  await judgeEnrolments(unit, programmes, [enrolmentId]);
};
