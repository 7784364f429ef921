import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { Button, describeProblem } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { referralKeys } from './queries.ts';
import { beginWaiting } from './referral-requests.ts';

export interface BeginWaitingButtonProps {
  readonly referralId: Id;
  readonly subjectId: Id;
  readonly version: number;
  readonly onDone: (done: string) => Promise<void>;
}

/** Puts someone accepted on the waiting list; a refusal is told where the button stands. */
export const BeginWaitingButton = (props: BeginWaitingButtonProps): ReactNode => {
  const { referralId, subjectId, version, onDone } = props;
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => beginWaiting(referralId, subjectId, version),
    onSuccess: () => onDone('The person is on the waiting list'),
    // Where someone was quicker, the page shows what is so now, and the button is for that.
    onError: () => void queries.invalidateQueries({ queryKey: referralKeys.view(referralId) }),
  });
  const refused = error === null ? undefined : describeProblem(problemOf(error));
  return (
    <>
      {refused === undefined ? null : (
        <p className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error: </span>
          {refused.words}
        </p>
      )}
      <Button type="button" variant="secondary" isBusy={isPending} onClick={() => mutate()}>
        Put on the waiting list
      </Button>
    </>
  );
};
