import { useQueryClient } from '@tanstack/react-query';
import type { ReferralStatusView } from '@waymark/contracts';
import { Button, ErrorSummary, InsetText, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { leaveDone } from '../family/done-banner.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import { useSeen } from '../offerings/use-seen.ts';
import { referralKeys, referralStatusQuery } from './queries.ts';
import { answerQuestion } from './referral-requests.ts';
import { isOutrun, RefusedByNow } from './refused-by-now.tsx';

export interface AnswerQuestionFormProps {
  readonly status: ReferralStatusView;
  /** What the coordinator asks. */
  readonly question: string;
}

/** The referrer's answer; the waiting time did not stop while it was awaited. */
export const AnswerQuestionForm = ({ status, question }: AnswerQuestionFormProps): ReactNode => {
  const queries = useQueryClient();
  const { referralId } = status;
  const { seen, before, sendFor } = useSeen(status, () =>
    queries.fetchQuery({ ...referralStatusQuery(referralId), staleTime: 0 }),
  );
  const { register, submit, errors, errorOf, attempt, isSending, conflict, getValues } = useSentForm({
    defaultValues: { answer: '' },
    send: async ({ answer }) => {
      await sendFor(({ version }) => answerQuestion(referralId, answer, version));
      leaveDone(queries, 'Your answer is sent');
      await queries.invalidateQueries({ queryKey: referralKeys.all });
    },
  });
  const outrun = conflict !== undefined && isOutrun(conflict) ? conflict : undefined;
  return (
    <form noValidate onSubmit={submit} className="waymark-form">
      {outrun === undefined ? (
        <ErrorSummary errors={errors} attempt={attempt} />
      ) : (
        <RefusedByNow
          problem={outrun}
          changes={before === undefined ? [] : [{ what: 'Referral', was: before.stateWords, now: seen.stateWords }]}
          kept={<p className="govuk-body">{getValues('answer')}</p>}
        />
      )}
      <h2 className="govuk-heading-m">The coordinator asks you</h2>
      <InsetText>{question}</InsetText>
      <TextArea
        {...register('answer', { required: 'Enter your answer' })}
        label="Your answer"
        labelSize="s"
        limit={4000}
        error={errorOf('answer')}
      />
      <Button isBusy={isSending}>{isSending ? 'Sending' : 'Send the answer'}</Button>
    </form>
  );
};
