import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { Button } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemWords } from '../api/problem-words.ts';
import { discardImport } from './import-requests.ts';
import { importKeys } from './queries.ts';

/** Stops a reading: nothing of the file is kept. */
export const StopReading = ({ importRunId }: { readonly importRunId: Id }): ReactNode => {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => discardImport(importRunId),
    onSettled: () => queries.invalidateQueries({ queryKey: importKeys.all }),
  });
  return (
    <>
      {error === null ? null : (
        <p className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error: </span>
          {problemWords(error)}
        </p>
      )}
      <Button type="button" variant="secondary" isBusy={isPending} onClick={() => mutate()}>
        Stop, and put this file away
      </Button>
    </>
  );
};
