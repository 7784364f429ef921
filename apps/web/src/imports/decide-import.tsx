import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportView } from '@waymark/contracts';
import { Button, ButtonGroup, ErrorState, formatCount } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { confirmImport, discardImport } from './import-requests.ts';
import { OtherCouncil } from './other-council.tsx';
import { importKeys } from './queries.ts';
import { SendAgain } from './send-again.tsx';

/** The one decision about a preview: a person takes it for right, or lets go of the file. */
export const DecideImport = ({ view }: { readonly view: ImportView }): ReactNode => {
  const { importRunId, version, counts, importedBefore, council, isOtherCouncil } = view;
  const [isOtherCouncilMeant, setIsMeant] = useState(false);
  const queries = useQueryClient();
  // What the page shows may be older than what is so; either way it is asked for anew.
  const onSettled = () => queries.invalidateQueries({ queryKey: importKeys.all });
  const confirm = useMutation({
    mutationFn: () => confirmImport(importRunId, version, isOtherCouncilMeant),
    onSettled,
  });
  const discard = useMutation({ mutationFn: () => discardImport(importRunId), onSettled });
  const error = confirm.error ?? discard.error;
  const isBusy = confirm.isPending || discard.isPending;
  const errors = counts?.errors ?? 0;
  const problem = error === null ? null : problemOf(error);
  const isStale = problem?.code === 'stale-preview';
  return (
    <section>
      <h2 className="govuk-heading-m">Is this right?</h2>
      {errors === 0 ? null : (
        <p className="govuk-body">
          {formatCount(errors, 'error was', 'errors were')} found; a record with an error is left out. The rest can be
          imported now; a corrected file can follow, and changes only what is different.
        </p>
      )}
      {importedBefore === null ? null : (
        <p className="govuk-body">This very file was imported before. Importing it again changes nothing.</p>
      )}
      {error === null ? null : <ErrorState problem={problem} headingLevel={3} />}
      {isOtherCouncil ? <OtherCouncil council={council} isMeant={isOtherCouncilMeant} onChange={setIsMeant} /> : null}
      <ButtonGroup>
        {isStale ? (
          <SendAgain importRunId={importRunId} />
        ) : (
          <Button type="button" isBusy={isBusy} onClick={() => confirm.mutate()}>
            {confirm.isPending ? 'Confirming' : 'Import these plans'}
          </Button>
        )}
        <Button type="button" variant="secondary" isBusy={isBusy} onClick={() => discard.mutate()}>
          Do not import it
        </Button>
      </ButtonGroup>
    </section>
  );
};
