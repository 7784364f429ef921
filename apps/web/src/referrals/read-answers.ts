import type { FieldHint, PluginForm } from '@waymark/plugin-api/shared';
import type { EnteredAnswer } from './entered-referral.ts';

type Entered = Readonly<Record<string, EnteredAnswer>>;
type Answers = Readonly<Record<string, unknown>>;

const readAnswer = ({ kind }: FieldHint, entered: EnteredAnswer | undefined): unknown => {
  if (kind === 'choices') return Array.isArray(entered) ? entered : [];
  if (typeof entered !== 'string' || entered.trim() === '') return undefined;
  if (kind === 'yes-no') return entered === 'yes';
  return kind === 'number' ? Number(entered) : entered;
};

/** Whether a question is asked, by the answers to those before it. */
export const isAsked = ({ onlyWhen }: FieldHint, answers: Answers): boolean =>
  onlyWhen === undefined || answers[onlyWhen.field] === onlyWhen.is;

/** What was entered as the programme's schema wants it: what is empty or not asked is left out. */
export const readAnswers = ({ fields }: PluginForm, entered: Entered): Record<string, unknown> => {
  const answers: Record<string, unknown> = {};
  for (const [name, hint] of Object.entries(fields)) {
    const answer = isAsked(hint, answers) ? readAnswer(hint, entered[name]) : undefined;
    if (answer !== undefined) answers[name] = answer;
  }
  return answers;
};
