import type { FieldError } from '@waymark/contracts';
import type { FieldHint, FieldKind, PluginForm } from '@waymark/plugin-api/shared';

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

/** What the programme's own schema finds wrong, located as the server locates it: `answers.<field>`. */
export const checkAnswers = (
  { schema, fields }: PluginForm,
  answers: Readonly<Record<string, unknown>>,
): readonly FieldError[] => {
  const parsed = schema.safeParse(answers);
  if (parsed.success) return [];
  const errors = new Map<string, FieldError>();
  for (const { path, code } of parsed.error.issues) {
    const name = String(path[0] ?? '');
    const hint = fields[name];
    if (hint === undefined || errors.has(name)) continue;
    errors.set(name, { path: `answers.${name}`, code, message: answerWords(hint, code === 'too_big') });
  }
  return [...errors.values()];
};
