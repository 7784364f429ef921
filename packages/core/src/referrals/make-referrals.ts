import {
  AppError,
  type Id,
  type MakeReferralInput,
  type MakeReferralsInput,
  makeReferralsInput,
  referralsMade,
} from '@waymark/contracts';
import { removeDraft } from '../referral-drafts/remove-draft.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { addNewPeople, familyOfNew } from './add-new-people.ts';
import { familyToRefer } from './family-to-refer.ts';
import { locateEach } from './locate-each.ts';
import { checkReferral, sentBefore, writeReferral } from './write-referral.ts';

/**
 * Refers people of one family to several programmes in one act, whole or not at all: one referral each, of which a
 * programme reads its own alone (S28). The draft it was typed in goes with it. Errors are located at `referrals.<n>`.
 */
export const makeReferrals = defineVerb({
  name: 'make-referrals',
  summary: 'Refers people of a family to several programmes at once.',
  permission: 'core.referral.make',
  route: { method: 'POST', path: '/referrals/together' },
  input: makeReferralsInput,
  output: referralsMade,
  repeat: 'fact',
  sample: (world) => ({
    familyId: world.familyId,
    referrals: [
      {
        referralId: world.newId(),
        offeringId: world.offeringId,
        subjects: [{ personId: world.fatherId, position: 'person-causing-harm' }],
        children: [{ personId: world.childId, changeSought: 'Feels safe at home', howKnown: 'Says so to her teacher' }],
        urgency: 'routine',
        why: 'The conference asked for it',
        consent: { consent: 'given' },
        knowledge: { knows: 'yes', toldWhat: 'That a place is asked for' },
        answers: {},
      },
    ],
  }),
  subject: async (asked, { familyId, newPeople }) =>
    newPeople === undefined ? await familyToRefer(asked, familyId) : familyOfNew(familyId, newPeople),
  run: async ({ unit, actor, about, subject: family, programmes }, input) => {
    const forms = formsOf(input);
    const sent = [];
    for (const form of forms) sent.push(await sentBefore(unit, actor, form));
    if (sent.some((before) => before !== undefined)) return { referrals: requireAllSent(forms, sent) };
    const writing = { unit, actor, programmes, family };
    const checked = await locateEach('referrals', forms, (form) => checkReferral(writing, form));
    if (input.newPeople !== undefined) await addNewPeople(unit, actor, input.familyId, input.newPeople);
    const persons: Id[] = [];
    for (const one of checked) persons.push(...(await writeReferral(writing, one)));
    if (input.draftId !== undefined) await removeDraft(unit, actor, input.draftId);
    about({ records: forms.map(({ referralId }) => referralId), persons: [...new Set(persons)] });
    return {
      referrals: forms.map(({ referralId }) => ({
        referralId,
        isNew: true,
        state: 'submitted' as const,
        version: 1,
      })),
    };
  },
});

/** Each referral of the form as one that is sent alone, so that it is known again by the same content. */
const formsOf = ({ familyId, newPeople, referrals }: MakeReferralsInput): readonly MakeReferralInput[] =>
  referrals.map((referral) => ({ ...referral, familyId, ...(newPeople !== undefined && { newPeople }) }));

type Sent = Awaited<ReturnType<typeof sentBefore>>;

/** A form is sent in one act: of one that was sent before, every referral was. */
const requireAllSent = (forms: readonly MakeReferralInput[], sent: readonly Sent[]) =>
  forms.map(({ referralId }, index) => {
    const before = sent[index];
    if (before === undefined)
      throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
    return { referralId, isNew: false, ...before };
  });
