import type { FieldHint, PluginForm } from '@waymark/plugin-api/shared';
import { Checkboxes, Radios, TextArea, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { DateField } from '../family/date-field.tsx';
import { answerWords } from './check-answers.ts';
import type { EnteredAnswer } from './entered-referral.ts';
import type { FormParts, ProgrammePart } from './form-parts.ts';
import { isAsked, readAnswers } from './read-answers.ts';

interface QuestionProps {
  readonly form: FormParts;
  readonly at: ProgrammePart['at'];
  readonly name: string;
  readonly question: FieldHint;
}

const yesOrNo = { yes: 'Yes', no: 'No' } as const;

const choicesOf = (choices: Readonly<Record<string, string>> = yesOrNo) =>
  Object.entries(choices).map(([value, text]) => ({ value, text }));

const mostInline = 3;

/** Few answers stand beside each other, so that a long form stays short. */
const answersOf = ({ choices }: FieldHint) => {
  const listed = choicesOf(choices);
  return { choices: listed, isInline: listed.length <= mostInline };
};

const chosenOf = (entered: EnteredAnswer | undefined): readonly string[] => (Array.isArray(entered) ? entered : []);

const Question = ({ form, at, name, question }: QuestionProps): ReactNode => {
  const { register, control, errorOf, getValues } = form;
  const path = `${at}.answers.${name}` as const;
  const shown = { label: question.label, labelSize: 's', hint: question.hint, error: errorOf(path) } as const;
  switch (question.kind) {
    case 'text':
      return <TextInput {...register(path)} {...shown} />;
    case 'number':
      return <TextInput {...register(path)} {...shown} inputMode="numeric" width={5} />;
    case 'long-text':
      return <TextArea {...register(path)} {...shown} rows={3} />;
    case 'day':
      return (
        <DateField
          {...shown}
          hint={question.hint ?? 'For example, 27 3 2027'}
          control={control}
          name={path}
          subject="Date"
          isOptional
        />
      );
    case 'choices':
      return (
        <Checkboxes
          {...register(path)}
          {...shown}
          choices={choicesOf(question.choices)}
          defaultValues={chosenOf(getValues(path))}
        />
      );
    case 'yes-no':
    case 'choice':
      return <Radios {...register(path)} {...shown} {...answersOf(question)} />;
    default:
      throw new Error(`no field for this kind of question: ${answerWords(question)}`);
  }
};

/** The programme's own questions, made from what its plugin declares; each is asked only where its condition holds. */
export const ProgrammeFields = (
  props: Pick<ProgrammePart, 'form' | 'at'> & { readonly questions: PluginForm },
): ReactNode => {
  const { form, at, questions } = props;
  const entered = useWatch({ control: form.control, name: `${at}.answers` });
  const answers = readAnswers(questions, entered);
  return Object.entries(questions.fields).map(([name, question]) =>
    isAsked(question, answers) ? <Question key={name} form={form} at={at} name={name} question={question} /> : null,
  );
};
