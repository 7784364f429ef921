import { useMutation } from '@tanstack/react-query';
import type { TonightRow } from '@waymark/contracts';
import { Button, describeProblem, FormattedTime } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { acknowledgeNotice } from './queries.ts';

export interface AcknowledgeButtonProps {
  readonly notice: NonNullable<TonightRow['notice']>;
  readonly name: string;
  readonly onDone: () => void;
}

/** "I have this": stops the notice from climbing to the next in line. */
export const AcknowledgeButton = ({ notice, name, onDone }: AcknowledgeButtonProps): ReactNode => {
  const { mutate, isPending, error } = useMutation({ mutationFn: acknowledgeNotice, onSuccess: onDone });
  if (notice.acknowledgedAt !== null)
    return (
      <p className="govuk-body waymark-acknowledged">
        Taken at <FormattedTime at={notice.acknowledgedAt} />.
      </p>
    );
  return (
    <>
      <Button type="button" isBusy={isPending} onClick={() => mutate(notice.noticeId)}>
        I have this<span className="govuk-visually-hidden">: {name}</span>
      </Button>
      {error === null ? null : (
        <p className="govuk-error-message" role="alert">
          Not taken. {describeProblem(problemOf(error)).words}
        </p>
      )}
    </>
  );
};
