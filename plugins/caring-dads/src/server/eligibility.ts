import type { Eligibility } from '@waymark/plugin-api/server';
import type { Finding } from '@waymark/plugin-api/shared';
import { type ReferralAnswers, referralFormSchema } from '../shared/referral-form.ts';

type Rule = (answers: ReferralAnswers) => Finding;

const finding = (rule: string, outcome: Finding['outcome'], because: string): Finding => ({ rule, outcome, because });

const noSexualHarm: Rule = ({ sexualHarmConcern }) => {
  if (sexualHarmConcern === 'yes')
    return finding('no-sexual-harm', 'stop', 'The programme is not for a concern about sexual harm to a child.');
  if (sexualHarmConcern === 'no') return finding('no-sexual-harm', 'pass', 'No concern about sexual harm to a child.');
  return finding('no-sexual-harm', 'ask', 'It is not known whether there is a concern about sexual harm to a child.');
};

const contactWithChild: Rule = ({ contactWithChild: contact }) => {
  if (contact === 'none')
    return finding('contact-with-child', 'needs-decision', 'He has no contact with any of the children.');
  if (contact === 'not-known')
    return finding('contact-with-child', 'ask', 'It is not known how often he sees the children.');
  if (contact === 'expected')
    return finding('contact-with-child', 'needs-decision', 'Contact is only expected to begin.');
  return finding('contact-with-child', 'pass', 'He sees at least one of the children regularly.');
};

const noContactDispute: Rule = ({ contactDispute }) =>
  contactDispute === 'yes'
    ? finding('contact-dispute', 'needs-decision', 'A dispute may end his contact while he attends.')
    : finding('contact-dispute', 'pass', 'No dispute that would end his contact is known.');

const ableToAttend: Rule = ({ drinkOrDrugsPreventAttendance }) =>
  drinkOrDrugsPreventAttendance === 'yes'
    ? finding('able-to-attend', 'needs-decision', 'Drink or drugs would keep him from attending.')
    : finding('able-to-attend', 'pass', 'Nothing is known that would keep him from attending.');

const willing: Rule = ({ wantsToTakePart }) =>
  wantsToTakePart === 'yes'
    ? finding('willing', 'pass', 'He wants to take part.')
    : finding('willing', 'ask', 'It is not known that he wants to take part.');

const partnerContactUnderstood: Rule = ({ agreesToPartnerContact }) =>
  agreesToPartnerContact === 'yes'
    ? finding('partner-contact', 'pass', 'He knows that the children’s mothers are offered contact.')
    : finding('partner-contact', 'ask', 'He must be told that the children’s mothers are offered contact.');

const perpetratorProgramme: Rule = ({ concerns, perpetratorProgrammeConsidered: considered }) =>
  concerns.includes('domestic-abuse') && considered === 'not-considered'
    ? finding('perpetrator-programme', 'ask', 'Consider a perpetrator programme first or alongside: this is not one.')
    : finding('perpetrator-programme', 'pass', 'A perpetrator programme was considered or is not what is asked for.');

const rules: readonly Rule[] = [
  noSexualHarm,
  contactWithChild,
  noContactDispute,
  ableToAttend,
  willing,
  partnerContactUnderstood,
  perpetratorProgramme,
];

const oldestChild = 16;

/** Entry conditions of domain.md section 2; never a conviction (B4), never a separation (I1). */
export const eligibility: Eligibility = (referral) => {
  const answers = referralFormSchema.safeParse(referral.answers);
  if (!answers.success) return [finding('referral-form', 'needs-decision', 'The referral form is not complete.')];
  const hasChild = referral.children.some(
    (child) => child.isUnborn || (child.age !== null && child.age <= oldestChild),
  );
  return [
    hasChild
      ? finding('child-of-age', 'pass', `At least one of the children is ${oldestChild} or younger.`)
      : finding(
          'child-of-age',
          'needs-decision',
          `None of the children named is known to be ${oldestChild} or younger.`,
        ),
    ...rules.map((rule) => rule(answers.data)),
  ];
};
