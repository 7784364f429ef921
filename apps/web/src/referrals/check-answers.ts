import type { FieldError } from '@waymark/contracts';
import type { FieldHint, FieldKind, PluginForm } from '@waymark/plugin-api/shared';
import { isAsked } from './read-answers.ts';

const wholeAnswers: Readonly<Record<FieldKind, string>> = {
  text: 'Enter an answer',
  'long-text': 'Enter an answer',
  'yes-no': 'Choose yes or no',
  choice: 'Choose an answer',
  choices: 'Choose at least one answer',
  day: 'Enter a real date',
  number: 'Enter a number',
};

/** The words for a wrong answer; the question is named, since several of them stand in the summary. */
export const answerWords = ({ kind, label }: FieldHint, isTooLong = false): string =>
  `${isTooLong ? 'Shorten the answer' : wholeAnswers[kind]}: ${label}`;

/** What the programme's own schema finds wrong, and conditional questions left out, in the order asked; located as the server locates it: `answers.<field>`. */
export const checkAnswers = (
  { schema, fields }: PluginForm,
  answers: Readonly<Record<string, unknown>>,
): readonly FieldError[] => {
  const issues = schema.safeParse(answers).error?.issues ?? [];
  return Object.entries(fields).flatMap(([name, hint]) => {
    const issue = issues.find(({ path }) => path[0] === name);
    // The schema lets a question with a condition be left out; where its condition holds, it is needed.
    const isMissing = hint.onlyWhen !== undefined && isAsked(hint, answers) && answers[name] === undefined;
    if (issue === undefined && !isMissing) return [];
    const message = answerWords(hint, issue?.code === 'too_big');
    return [{ path: `answers.${name}`, code: issue?.code ?? 'answer-missing', message }];
  });
};
