import { makeReferralInput, referralMade } from '@waymark/contracts';
import { defineVerb } from '../verbs/declaration.ts';
import { addNewPeople, familyOfNew } from './add-new-people.ts';
import { familyToRefer } from './family-to-refer.ts';
import { checkReferral, sentBefore, writeReferral } from './write-referral.ts';

/**
 * Refers people of a family to an offering, complete and in one act: draft and submitted are one here (model.md
 * section 2). Who works with no family here writes the people down: nobody learns from the answer whether any of them
 * is known already (S17).
 */
export const makeReferral = defineVerb({
  name: 'make-referral',
  summary: 'Refers one or more people of a family to a programme.',
  permission: 'core.referral.make',
  route: { method: 'POST', path: '/referrals' },
  input: makeReferralInput,
  output: referralMade,
  repeat: 'fact',
  sample: (world) => ({
    referralId: world.newId(),
    familyId: world.familyId,
    offeringId: world.offeringId,
    subjects: [{ personId: world.fatherId, position: 'person-causing-harm' }],
    children: [{ personId: world.childId, changeSought: 'Feels safe at home', howKnown: 'Says so to her teacher' }],
    urgency: 'routine',
    why: 'The conference asked for it',
    consent: { consent: 'given' },
    knowledge: { knows: 'yes', toldWhat: 'That a place is asked for' },
    answers: {},
  }),
  subject: async (asked, { familyId, newPeople }) =>
    newPeople === undefined ? await familyToRefer(asked, familyId) : familyOfNew(familyId, newPeople),
  run: async ({ unit, actor, about, subject: family, programmes }, input) => {
    const sent = await sentBefore(unit, actor, input);
    if (sent !== undefined) return { referralId: input.referralId, isNew: false, ...sent };
    const writing = { unit, actor, programmes, family };
    const checked = await checkReferral(writing, input);
    if (input.newPeople !== undefined) await addNewPeople(unit, actor, input.familyId, input.newPeople);
    const persons = await writeReferral(writing, checked);
    about({ records: [input.referralId], persons });
    return { referralId: input.referralId, isNew: true, state: 'submitted' as const, version: 1 };
  },
});
