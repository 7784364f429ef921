import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Id } from '@waymark/contracts';
import { Button } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemWords } from '../api/problem-words.ts';
import { addresses } from '../navigation/addresses.ts';
import { discardImport } from './import-requests.ts';
import { importKeys } from './queries.ts';

/** Beside a preview that no longer tells what would happen: puts it away and leads to where the file is sent again. */
export const SendAgain = ({ importRunId }: { readonly importRunId: Id }): ReactNode => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => discardImport(importRunId),
    onSuccess: async () => {
      await navigate({ to: addresses.imports });
      await queries.invalidateQueries({ queryKey: importKeys.all });
    },
  });
  return (
    <>
      {error === null ? null : (
        <p className="govuk-error-message" role="alert">
          <span className="govuk-visually-hidden">Error: </span>
          {problemWords(error)}
        </p>
      )}
      <Button type="button" isBusy={isPending} onClick={() => mutate()}>
        Put it away and send the file again
      </Button>
    </>
  );
};
