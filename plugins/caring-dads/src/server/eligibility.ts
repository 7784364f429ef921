import type { Eligibility } from '@waymark/plugin-api/server';
import type { Finding, ReferralSnapshot } from '@waymark/plugin-api/shared';
import { contactLabels, isEnoughContact } from '../shared/contact.ts';
import { type ReferralAnswers, referralFormSchema } from '../shared/referral-form.ts';
import { type CaringDadsSettings, settingsSchema } from '../shared/settings.ts';

type Rule = (answers: ReferralAnswers, settings: CaringDadsSettings) => Finding;

const finding = (rule: string, outcome: Finding['outcome'], because: string): Finding => ({ rule, outcome, because });

const noSexualHarm: Rule = ({ sexualHarmConcern }) => {
  if (sexualHarmConcern === 'yes')
    return finding('no-sexual-harm', 'stop', 'The programme is not for a concern about sexual harm to a child.');
  if (sexualHarmConcern === 'no') return finding('no-sexual-harm', 'pass', 'No concern about sexual harm to a child.');
  return finding('no-sexual-harm', 'ask', 'It is not known whether there is a concern about sexual harm to a child.');
};

const contactWithChild: Rule = ({ contactWithChild: contact }, { contactWithChild: askedFor }) => {
  if (contact === 'not-known')
    return finding('contact-with-child', 'ask', 'It is not known how often he sees the children.');
  if (isEnoughContact(contact, askedFor))
    return finding('contact-with-child', 'pass', 'He sees at least one of the children as often as is asked for.');
  const wanted = contactLabels[askedFor].toLowerCase();
  return contact === 'none'
    ? finding('contact-with-child', 'needs-decision', 'He has no contact with any of the children.')
    : finding('contact-with-child', 'needs-decision', `He sees the children less than is asked for here: ${wanted}.`);
};

const noContactDispute: Rule = ({ contactDispute }) => {
  if (contactDispute === 'yes')
    return finding('contact-dispute', 'needs-decision', 'A dispute may end his contact while he attends.');
  return contactDispute === 'no'
    ? finding('contact-dispute', 'pass', 'No dispute would end his contact.')
    : finding('contact-dispute', 'ask', 'It is not known whether a dispute may end his contact.');
};

const othersInvolved: Rule = ({ othersInvolved: involved, otherProfessionals }) => {
  if (involved === 'no')
    return finding('others-involved', 'needs-decision', 'Nobody else would work with the children or their mother.');
  return involved === 'yes' && otherProfessionals !== undefined
    ? finding('others-involved', 'pass', 'Other professionals work with the children or their mother.')
    : finding('others-involved', 'ask', 'It is not known who else works with the children or their mother.');
};

const ableToAttend: Rule = ({ drinkOrDrugsPreventAttendance }) => {
  if (drinkOrDrugsPreventAttendance === 'yes')
    return finding('able-to-attend', 'needs-decision', 'Drink or drugs would keep him from attending.');
  return drinkOrDrugsPreventAttendance === 'no'
    ? finding('able-to-attend', 'pass', 'Drink or drugs would not keep him from attending.')
    : finding('able-to-attend', 'ask', 'It is not known whether drink or drugs would keep him from attending.');
};

const acknowledges: Rule = ({ acknowledgesHarm }, { needsAcknowledgement }) => {
  if (!needsAcknowledgement || acknowledgesHarm === 'yes')
    return finding('acknowledges-harm', 'pass', 'What is asked for here about acknowledging harm is met.');
  return acknowledgesHarm === 'no'
    ? finding('acknowledges-harm', 'needs-decision', 'He does not acknowledge that his behaviour has done harm.')
    : finding('acknowledges-harm', 'ask', 'It is not known whether he acknowledges that his behaviour has done harm.');
};

const willing: Rule = ({ wantsToTakePart }) =>
  wantsToTakePart === 'yes'
    ? finding('willing', 'pass', 'He wants to take part.')
    : finding('willing', 'ask', 'It is not known that he wants to take part.');

const knowsOfPartnerContact: Rule = ({ knowsOfPartnerContact: knows }) =>
  knows === 'yes'
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
  othersInvolved,
  ableToAttend,
  acknowledges,
  willing,
  knowsOfPartnerContact,
  perpetratorProgramme,
];

/** Born, and no older than the offering takes; an unborn baby can have no contact with him yet. */
const childOfAge = ({ children }: ReferralSnapshot, { oldestChild }: CaringDadsSettings): Finding =>
  children.some(({ age }) => age !== null && age <= oldestChild)
    ? finding('child-of-age', 'pass', `At least one of the children is ${oldestChild} or younger.`)
    : finding('child-of-age', 'needs-decision', `No child named is known to be ${oldestChild} or younger.`);

/** Entry conditions of domain.md section 2; never a conviction (B4), never a separation (I1). */
export const eligibility: Eligibility = (referral) => {
  const settings = settingsSchema.parse(referral.settings ?? {});
  const answers = referralFormSchema.safeParse(referral.answers);
  if (!answers.success) return [finding('referral-form', 'needs-decision', 'The referral form is not complete.')];
  return [childOfAge(referral, settings), ...rules.map((rule) => rule(answers.data, settings))];
};
