import type { FieldError, Id, MakeReferralInput } from '@waymark/contracts';
import type { PluginForm } from '@waymark/plugin-api/shared';
import { ApiProblem, isApiProblem } from '../api/api-problem.ts';
import { checkAnswers } from './check-answers.ts';
import type { EnteredReferral } from './entered-referral.ts';
import { locateInForm } from './locate-in-form.ts';
import type { NamedPerson } from './named-person.ts';
import { readAnswers } from './read-answers.ts';
import { makeReferral } from './referral-requests.ts';
import { toReferral } from './to-referral.ts';
import type { FormStep } from './use-steps.ts';

export interface FormToSend {
  readonly referralId: Id;
  readonly noteId: Id;
  readonly familyId: Id;
  readonly offeringId: Id;
  readonly newPeople?: MakeReferralInput['newPeople'];
  readonly questions: PluginForm;
  readonly people: readonly NamedPerson[];
  readonly children: readonly NamedPerson[];
}

/** `sent`, or the step to stand at and what stands against going on. */
export type SendOutcome = 'sent' | { readonly step: FormStep; readonly refusal?: unknown };

const notAnswered = (errors: readonly FieldError[]): ApiProblem =>
  new ApiProblem({
    type: 'about:blank',
    title: 'Not checked',
    status: 422,
    code: 'invalid-input',
    errors: [...errors],
  });

/** Checks the programme's questions first; from the check page it sends. Errors that name a field lead back to the form. */
export const sendReferral = async (
  parts: FormToSend,
  entered: EnteredReferral,
  step: FormStep,
): Promise<SendOutcome> => {
  const answers = readAnswers(parts.questions, entered.answers);
  const wrong = checkAnswers(parts.questions, answers);
  if (wrong.length > 0) return { step: 'form', refusal: notAnswered(wrong) };
  if (step === 'form') return { step: 'check' };
  const referral = toReferral({ ...parts, answers }, entered);
  const places = {
    childIds: parts.children.map(({ personId }) => personId),
    sentChildIds: referral.children.map(({ personId }) => personId),
  };
  try {
    await makeReferral(referral).catch(locateInForm(places));
    return 'sent';
  } catch (refusal) {
    const isOfField = isApiProblem(refusal) && refusal.fields.length > 0;
    return { step: isOfField ? 'form' : 'check', refusal };
  }
};
