import { alertAnswerLabels, type Id, newId } from '@waymark/contracts';
import { Button, Radios, type SummaryError, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTellPage } from '../family/use-tell-page.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import type { AlertRecipient } from './alert-words.ts';
import { answerAlert, answersToGive } from './answer-alert-request.ts';

export interface AnswerFormProps {
  readonly alertId: Id;
  /** What waits for an answer about one person; one answer settles it all. */
  readonly asks: readonly Pick<AlertRecipient, 'recipientId' | 'forPersonId'>[];
  readonly forName: string;
  readonly onAnswered: () => Promise<void>;
  /** What is wrong, for the page's summary; empty once it is mended. */
  readonly onErrors: (errors: readonly SummaryError[]) => void;
}

interface Entered {
  readonly answer: string;
  readonly words: string;
}

const hints = {
  acknowledged: 'You have read it and will come back to it in your own work',
  acted: 'You did something about it',
  'set-aside': 'Nothing follows from it for this person; say why',
} as const;

const wordsFor = ({ code }: { readonly code: string }): string | undefined =>
  code === 'words-missing' ? 'Enter what it means, in your own words' : undefined;

/** Acknowledge, act or set aside: each with words that a person wrote (A5). What was typed stays whatever the server says. */
export const AnswerForm = ({ alertId, asks, forName, onAnswered, onErrors }: AnswerFormProps): ReactNode => {
  const [replies] = useState(() => asks.map(({ recipientId }) => ({ replyId: newId(), recipientId })));
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { answer: '', words: '' },
    wordsFor,
    send: async ({ answer, words }) => {
      const given = answersToGive.find((known) => known === answer);
      if (given === undefined) throw new Error('the form sent what it had not checked');
      const open = replies.filter((reply) => asks.some(({ recipientId }) => recipientId === reply.recipientId));
      await answerAlert({ alertId, replies: open, answer: given, words });
      await onAnswered();
    },
  });
  const id = (name: string) => `${name}-${asks[0]?.forPersonId ?? alertId}`;
  useTellPage({
    errors: errors.map(({ path, message }) => ({ path: path ? id(path) : undefined, message })),
    attempt,
    onErrors,
  });
  return (
    <form noValidate onSubmit={submit} className="waymark-form" aria-label={`Answer for ${forName}`}>
      <Radios
        {...register('answer', { required: 'Choose what you did with it' })}
        id={id('answer')}
        label="What did you do with it?"
        labelSize="s"
        choices={answersToGive.map((answer) => ({
          value: answer,
          text: alertAnswerLabels[answer],
          hint: hints[answer],
        }))}
        error={errorOf('answer')}
      />
      <TextArea
        {...register('words', { validate: (words) => words.trim() !== '' || 'Enter what it means, in your own words' })}
        id={id('words')}
        label={`What may this mean for ${forName}, and what follows?`}
        labelSize="s"
        hint="In your own words. Facts stand above; what they mean is for you to say."
        limit={4000}
        error={errorOf('words')}
      />
      <Button isBusy={isSending}>{isSending ? 'Sending' : 'Send my answer'}</Button>
    </form>
  );
};
