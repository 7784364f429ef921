import { AppError, enrolmentMoved, undoEndingInput } from '@waymark/contracts';
import { rolesAs } from '../referrals/roles-of.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { enrolmentOfOffering } from './enrolment-in-reach.ts';
import { keepPlace } from './keep-place.ts';

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
    await keepPlace({ unit, programmes, by: actor.staffId, roles: rolesAs(actor, false) }, place, note);
    about({ records: [enrolmentId, place.referralId], persons: [place.personId] });
    return { enrolmentId, state: 'enrolled' as const, exitReason: null, asksEndReport: false };
  },
});
