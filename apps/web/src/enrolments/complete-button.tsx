import { useMutation } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { Button, ErrorState } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { completionMissing } from './completion-missing.ts';
import { completeEnrolment } from './enrolment-requests.ts';

export interface CompleteButtonProps {
  readonly enrolmentId: Id;
  readonly onDone: (done: string) => Promise<void>;
}

/** Records the completion; where the server does not find the rule met, it says what is missing (S20). */
export const CompleteButton = ({ enrolmentId, onDone }: CompleteButtonProps): ReactNode => {
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => completeEnrolment(enrolmentId),
    onSuccess: () => onDone('The completion is recorded. An end report is asked for.'),
  });
  const missing = completionMissing(error);
  return (
    <>
      {error === null ? null : (
        <ErrorState problem={problemOf(error)} headingLevel={3}>
          {missing.length === 0 ? null : (
            <ul className="govuk-list govuk-list--bullet">
              {missing.map((because) => (
                <li key={because}>{because}</li>
              ))}
            </ul>
          )}
        </ErrorState>
      )}
      <Button type="button" isBusy={isPending} onClick={() => mutate()}>
        {isPending ? 'Recording' : 'Record the completion'}
      </Button>
    </>
  );
};
