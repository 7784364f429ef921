import { AppError, enrolmentMoved, undoEndingInput } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { moveSubjects } from '../referrals/move-subjects.ts';
import { rolesAs } from '../referrals/roles-of.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { settleEndingNotices } from './ask-for-answers.ts';
import { enrolmentOfOffering } from './enrolment-in-reach.ts';
import { expectAgain } from './expecting.ts';
import { groupOf } from './group-of.ts';
import { enrolments } from './tables.ts';

/** Takes an ending back: the place stays, and the person is expected again at what is still to come. */
export const undoEnding = defineVerb({
  name: 'undo-ending',
  summary: 'Takes the ending of a place back.',
  permission: 'core.enrolment.end',
  route: { method: 'POST', path: '/enrolments/:enrolmentId/ending/undo' },
  input: undoEndingInput,
  output: enrolmentMoved,
  repeat: 'natural',
  sample: (world) => ({ enrolmentId: world.enrolmentId, note: 'He came back' }),
  subject: (asked, { enrolmentId }) => enrolmentOfOffering(asked, enrolmentId),
  run: async ({ unit, actor, about, subject: place, programmes }, { enrolmentId, note }) => {
    if (place.exitKind === 'excluded') {
      throw new AppError('conflict', 'excluded-for-safety', {
        message: 'An exclusion for safety is not taken back; a new referral can be made',
      });
    }
    await moveSubjects({ unit, programmes, by: actor.staffId, roles: rolesAs(actor, false), referral: place }, [
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
    about({ records: [enrolmentId, place.referralId], persons: [place.personId] });
    return { enrolmentId, state: 'enrolled' as const, exitReason: null, asksEndReport: false };
  },
});
