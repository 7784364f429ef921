import type { PluginForm } from '@waymark/plugin-api/shared';
import { z } from 'zod';
import { contactLabels, contacts } from './contact.ts';

const answer = z.enum(['yes', 'no', 'not-known']);
const words = z.string().trim().min(1, { error: 'words-missing' }).max(2000);

/**
 * What is asked of a referrer (domain.md section 2, entry conditions). Nothing here asks whether he is convicted (B4)
 * or separated (I1), and nothing asks for what the mother said.
 */
export const referralFormSchema = z.strictObject({
  concerns: z
    .array(z.enum(['physical-harm', 'emotional-harm', 'neglect', 'domestic-abuse']))
    .min(1, { error: 'concern-missing' }),
  sexualHarmConcern: answer,
  contactWithChild: z.enum(contacts),
  contactIsSupervised: answer,
  contactDispute: answer,
  othersInvolved: answer,
  otherProfessionals: words.optional(),
  acknowledgesHarm: answer,
  wantsToTakePart: answer,
  drinkOrDrugsPreventAttendance: answer,
  knowsOfPartnerContact: answer,
  perpetratorProgrammeConsidered: z.enum([
    'attending',
    'offered',
    'considered-not-suitable',
    'not-available',
    'not-considered',
  ]),
});
export type ReferralAnswers = z.output<typeof referralFormSchema>;

const yesNoNotKnown = { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as const;

export const referralForm: PluginForm = {
  schema: referralFormSchema,
  fields: {
    concerns: {
      label: 'What is the concern about his fathering?',
      kind: 'choices',
      choices: {
        'physical-harm': 'Physical harm',
        'emotional-harm': 'Emotional harm',
        neglect: 'Neglect',
        'domestic-abuse': 'Children living with his domestic abuse',
      },
    },
    sexualHarmConcern: {
      label: 'Is there a concern about sexual harm to a child?',
      hint: 'The programme is not for this concern.',
      kind: 'choice',
      choices: yesNoNotKnown,
    },
    contactWithChild: {
      label: 'How often does he see at least one of the children?',
      kind: 'choice',
      choices: contactLabels,
    },
    contactIsSupervised: { label: 'Is the contact supervised?', kind: 'choice', choices: yesNoNotKnown },
    contactDispute: {
      label: 'Is there a dispute that may end his contact?',
      kind: 'choice',
      choices: yesNoNotKnown,
    },
    othersInvolved: {
      label: 'Will other professionals work with the children or their mother all the while he attends?',
      kind: 'choice',
      choices: yesNoNotKnown,
    },
    otherProfessionals: {
      label: 'Who are they?',
      hint: 'Name, role and agency.',
      kind: 'long-text',
      onlyWhen: { field: 'othersInvolved', is: 'yes' },
    },
    acknowledgesHarm: {
      label: 'Does he acknowledge that his behaviour has done harm?',
      kind: 'choice',
      choices: yesNoNotKnown,
    },
    wantsToTakePart: { label: 'Does he want to take part?', kind: 'choice', choices: yesNoNotKnown },
    drinkOrDrugsPreventAttendance: {
      label: 'Would drink or drugs keep him from attending?',
      kind: 'choice',
      choices: yesNoNotKnown,
    },
    knowsOfPartnerContact: {
      label:
        'Does he know that the children’s mothers are offered contact, and that what they say is not passed on to him?',
      kind: 'choice',
      choices: yesNoNotKnown,
    },
    perpetratorProgrammeConsidered: {
      label: 'Has a perpetrator programme been considered, before this or alongside?',
      hint: 'Caring Dads is not one and does not replace one.',
      kind: 'choice',
      choices: {
        attending: 'He attends one',
        offered: 'Offered',
        'considered-not-suitable': 'Considered, not suitable',
        'not-available': 'Not available here',
        'not-considered': 'Not considered yet',
      },
    },
  },
};
