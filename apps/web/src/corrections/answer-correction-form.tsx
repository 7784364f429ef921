import { correctionAnswers, type Id, newId } from '@waymark/contracts';
import { Button, Radios, type SummaryError, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { codeOf } from '../family/options-of.ts';
import { useTellPage } from '../family/use-tell-page.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { answerCorrection } from './queries.ts';

export interface AnswerCorrectionFormProps {
  readonly correctionId: Id;
  readonly name: string;
  /** The mark was changed meanwhile: what was proposed can no longer stand. */
  readonly isOvertaken: boolean;
  readonly onAnswered: () => Promise<void>;
  readonly onErrors: (errors: readonly SummaryError[]) => void;
}

const choices = {
  agreed: {
    text: 'I agree',
    hint: 'The new mark stands. Rates, alerts and what others are told are worked out again.',
  },
  declined: { text: 'I do not agree', hint: 'The earlier mark stands. Who proposed the change reads your words.' },
} as const;

/** Agree or not, each with words; what was typed stays whatever the server says. */
export const AnswerCorrectionForm = (props: AnswerCorrectionFormProps): ReactNode => {
  const { correctionId, name, isOvertaken, onAnswered, onErrors } = props;
  const [answerId] = useState(newId);
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm({
    defaultValues: { answer: '', words: '' },
    send: async ({ answer, words }) => {
      const given = codeOf(correctionAnswers, answer);
      if (given === undefined) throw new Error('the form sent what it had not checked');
      await answerCorrection(correctionId, { answerId, answer: given, words: words.trim() });
      await onAnswered();
    },
  });
  const id = (field: string) => `${field}-${correctionId}`;
  useTellPage({
    errors: errors.map(({ path, message }) => ({ path: path ? id(path) : undefined, message })),
    attempt,
    onErrors,
  });
  const offered = isOvertaken ? (['declined'] as const) : correctionAnswers;
  return (
    <form noValidate onSubmit={submit} className="waymark-form" aria-label={`Answer the correction for ${name}`}>
      <Radios
        {...register('answer', { required: 'Choose whether you agree' })}
        id={id('answer')}
        label="Do you agree to this change?"
        labelSize="s"
        hint={isOvertaken ? 'The mark was changed meanwhile, so that this change can no longer be made.' : undefined}
        choices={offered.map((answer) => ({ value: answer, ...choices[answer] }))}
        error={errorOf('answer')}
      />
      <TextArea
        {...register('words', {
          validate: (words) => words.trim() !== '' || 'Enter what your answer rests on',
          maxLength: { value: 1000, message: 'What your answer rests on must be 1,000 characters or fewer' },
        })}
        id={id('words')}
        label="What does your answer rest on?"
        labelSize="s"
        hint="For example, the signed sheet of that evening"
        rows={3}
        limit={1000}
        error={errorOf('words')}
      />
      <Button isBusy={isSending}>
        {isSending ? 'Sending' : 'Send my answer'}
        <span className="govuk-visually-hidden"> on the correction for {name}</span>
      </Button>
    </form>
  );
};
