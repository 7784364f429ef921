import { useMutation, useQueryClient } from '@tanstack/react-query';
import { newId, type TellingResult, type TellingView, tellingResultLabels, tellingResults } from '@waymark/contracts';
import { Button, ButtonGroup } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemWords } from '../api/problem-words.ts';
import { serverClock } from '../api/server-clock.ts';
import { recordTelling } from './session-requests.ts';
import { tellingQuery } from './telling-query.ts';

export interface LogTellingProps {
  readonly sessionId: string;
  readonly person: TellingView['people'][number];
}

/** One tap logs a call to someone expected: told, a message left, or not reached. */
export const LogTelling = ({ sessionId, person }: LogTellingProps): ReactNode => {
  const queries = useQueryClient();
  const log = useMutation({
    mutationFn: (result: TellingResult) =>
      recordTelling(sessionId, {
        tellingId: newId(),
        personId: person.personId,
        channel: 'phone',
        result,
        at: serverClock.now(),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: tellingQuery(sessionId).queryKey }),
  });
  return (
    <>
      {log.isError ? (
        <p className="govuk-error-message" role="alert">
          {problemWords(log.error)}
        </p>
      ) : null}
      <ButtonGroup>
        {tellingResults.map((result) => (
          <Button
            key={result}
            type="button"
            variant={result === 'told' ? 'secondary' : 'plain'}
            isBusy={log.isPending && log.variables === result}
            onClick={() => log.mutate(result)}
          >
            {tellingResultLabels[result]}
            <span className="govuk-visually-hidden"> by phone: {person.name}</span>
          </Button>
        ))}
      </ButtonGroup>
    </>
  );
};
