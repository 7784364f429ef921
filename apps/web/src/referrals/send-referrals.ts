import type { FieldError } from '@waymark/contracts';
import type { PluginForm } from '@waymark/plugin-api/shared';
import { ApiProblem, isApiProblem } from '../api/api-problem.ts';
import { checkAnswers } from './check-answers.ts';
import type { EnteredReferral } from './entered-referral.ts';
import { locateInForm } from './locate-in-form.ts';
import { readAnswers } from './read-answers.ts';
import { makeReferrals } from './referral-requests.ts';
import { type PartToSend, type ReferralsToSend, toReferrals } from './to-referrals.ts';
import type { FormStep } from './use-steps.ts';

export interface FormToSend extends Omit<ReferralsToSend, 'parts' | 'draftId'> {
  readonly parts: readonly (Omit<PartToSend, 'answers'> & { readonly questions: PluginForm })[];
  /** Waits for what is being kept, and tells the draft that goes with the sending. */
  readonly settleDraft: () => Promise<ReferralsToSend['draftId']>;
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

/** Checks the programmes' questions first; from the check page it sends. Errors that name a field lead back to the form. */
export const sendReferrals = async (
  form: FormToSend,
  entered: EnteredReferral,
  step: FormStep,
): Promise<SendOutcome> => {
  const parts = form.parts.map(({ questions, ...part }, index) => ({
    ...part,
    questions,
    answers: readAnswers(questions, entered.parts[index]?.answers ?? {}),
  }));
  const wrong = parts.flatMap(({ questions, answers }, index) =>
    checkAnswers(questions, answers).map((error) => ({ ...error, path: `parts.${index}.${error.path}` })),
  );
  if (wrong.length > 0) return { step: 'form', refusal: notAnswered(wrong) };
  if (step === 'form') return { step: 'check' };
  const sent = toReferrals({ ...form, parts, draftId: await form.settleDraft() }, entered);
  const places = {
    childIds: form.children.map(({ personId }) => personId),
    sentChildIds: sent.referrals[0]?.children.map(({ personId }) => personId) ?? [],
  };
  try {
    await makeReferrals(sent).catch(locateInForm(places));
    return 'sent';
  } catch (refusal) {
    const isOfField = isApiProblem(refusal) && refusal.fields.length > 0;
    return { step: isOfField ? 'form' : 'check', refusal };
  }
};
