import { useMutation } from '@tanstack/react-query';
import { type ContactResult, contactResultLabels, type Id, newId } from '@waymark/contracts';
import { Button, classNames, describeProblem, formatTime } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { serverClock } from '../api/server-clock.ts';
import { type LoggedCall, logCall } from './contact-attempt-request.ts';

export interface LogCallProps {
  readonly personId: Id;
  /** Whose call it was, for those who hear the button alone. */
  readonly name: string;
  readonly onLogged?: (() => void) | undefined;
}

/** Results of a call, the most frequent first. */
const results = [
  'spoken-to',
  'no-answer',
  'left-message',
  'not-free-to-speak',
  'answered-by-another',
  'said-no',
  'wrong-details',
] as const satisfies readonly ContactResult[];

/** A call in two taps: that there was one, and what came of it. What could not be sent stays and can be sent again. */
export const LogCall = ({ personId, name, onLogged }: LogCallProps): ReactNode => {
  const [isOpen, setOpen] = useState(false);
  const last = useRef<LoggedCall | undefined>(undefined);
  const labelId = useId();
  const { mutate, isPending, error, data, variables, reset } = useMutation({ mutationFn: logCall });
  const log = (result: ContactResult) => {
    // The same result again is the same call, sent once more.
    const call =
      last.current?.result === result ? last.current : { attemptId: newId(), personId, at: serverClock.now(), result };
    last.current = call;
    mutate(call, {
      onSuccess: () => {
        last.current = undefined;
        setOpen(false);
        onLogged?.();
      },
    });
  };
  const open = () => {
    reset();
    setOpen(true);
  };
  const letGo = () => {
    last.current = undefined;
    reset();
    setOpen(false);
  };
  return (
    <div className={classNames('waymark-log-call', isOpen && 'waymark-log-call--open')}>
      {isOpen ? (
        <fieldset className="govuk-fieldset" aria-labelledby={labelId}>
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s" id={labelId}>
            What came of the call<span className="govuk-visually-hidden"> to {name}</span>?
          </legend>
          <div className="waymark-log-call__results">
            {results.map((result) => (
              <Button key={result} type="button" variant="secondary" isBusy={isPending} onClick={() => log(result)}>
                {contactResultLabels[result]}
              </Button>
            ))}
            <Button type="button" variant="plain" onClick={letGo}>
              Do not log
            </Button>
          </div>
        </fieldset>
      ) : (
        <Button type="button" variant="secondary" onClick={open}>
          Log a call<span className="govuk-visually-hidden"> to {name}</span>
        </Button>
      )}
      <p className="govuk-body waymark-log-call__said" role="status">
        {data !== undefined && variables !== undefined && !isOpen
          ? `Logged at ${formatTime(variables.at)}: ${contactResultLabels[variables.result].toLowerCase()}.`
          : null}
        {error === null ? null : `Not logged. ${describeProblem(problemOf(error)).words} Choose the result again.`}
      </p>
    </div>
  );
};
