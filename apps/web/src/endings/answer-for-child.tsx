import { type EndingRow, newId } from '@waymark/contracts';
import { Button, ErrorSummary, TextArea } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { answerEnding } from '../enrolments/enrolment-requests.ts';
import { useSentForm } from '../forms/use-sent-form.ts';

export interface AnswerForChildProps {
  readonly ending: EndingRow;
  readonly child: EndingRow['children'][number];
  readonly onAnswered: (done: string) => Promise<void>;
}

/** What the end of a place means for one child, in a person's own words (S24). */
export const AnswerForChild = ({ ending, child, onAnswered }: AnswerForChildProps): ReactNode => {
  const [answerId] = useState(newId);
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm<{ readonly meaning: string }>({
    defaultValues: { meaning: '' },
    send: async ({ meaning }) => {
      await answerEnding(ending.enrolmentId, { answerId, childId: child.childId, meaning });
      await onAnswered(`You have answered for ${child.name}`);
    },
  });
  const id = `meaning-${ending.enrolmentId}-${child.childId}`;
  return (
    <form noValidate onSubmit={submit} className="waymark-form" aria-label={`Answer for ${child.name}`}>
      <ErrorSummary errors={errors.map((error) => ({ ...error, path: id }))} attempt={attempt} />
      <TextArea
        {...register('meaning', {
          validate: (meaning) => meaning.trim() !== '' || `Enter what it means for ${child.name}`,
        })}
        id={id}
        label={`What does this mean for ${child.name}, and what follows?`}
        labelSize="s"
        hint="Contact, supervision, who keeps an eye, what the core group must hear"
        limit={2000}
        rows={3}
        error={errorOf('meaning')}
      />
      <Button isBusy={isSending}>{isSending ? 'Sending' : `Answer for ${child.name}`}</Button>
    </form>
  );
};
