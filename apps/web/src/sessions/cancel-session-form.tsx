import { useQueryClient } from '@tanstack/react-query';
import { type GroupView, sessionStateLabels } from '@waymark/contracts';
import { BackLink, Button, formatDayAndTime, Page, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import { groupQuery } from '../groups/queries.ts';
import { sessionName } from '../groups/session-name.ts';
import { addresses } from '../navigation/addresses.ts';
import { useSeen } from '../offerings/use-seen.ts';
import { isOutrun, RefusedByNow } from '../referrals/refused-by-now.tsx';
import { cancelSession } from './session-requests.ts';

type Session = GroupView['sessions'][number];

export interface CancelSessionFormProps {
  readonly groupId: string;
  readonly session: Session;
  readonly onDone: () => Promise<void>;
}

/** Cancels a session of ours, with why: nobody gets a mark for it and nobody's run changes (F6). */
export const CancelSessionForm = ({ groupId, session, onDone }: CancelSessionFormProps): ReactNode => {
  const queries = useQueryClient();
  const { sessionId } = session;
  const { seen, before, sendFor } = useSeen(session, async () => {
    const { sessions } = await queries.fetchQuery({ ...groupQuery(groupId), staleTime: 0 });
    return sessions.find((other) => other.sessionId === sessionId) ?? session;
  });
  const { register, submit, errors, errorOf, attempt, isSending, conflict, getValues } = useSentForm({
    defaultValues: { why: '' },
    send: async ({ why }) => {
      await sendFor(({ version }) => cancelSession(sessionId, why, version));
      await onDone();
    },
  });
  const outrun = conflict !== undefined && isOutrun(conflict) ? conflict : undefined;
  const changes =
    before === undefined
      ? []
      : [{ what: 'Session', was: sessionStateLabels[before.state], now: sessionStateLabels[seen.state] }];
  return (
    <Page
      title={`Cancel session ${session.number}?`}
      lead={`${sessionName(session)}, ${formatDayAndTime(session.startsAt)}. Nobody gets a mark for it, and partners’ workers are told at once.`}
      errors={outrun === undefined ? errors : []}
      attempt={attempt}
      above={<BackLink href={addresses.group(groupId)}>Back to the group</BackLink>}
    >
      {outrun === undefined ? null : (
        <RefusedByNow problem={outrun} changes={changes} kept={<p className="govuk-body">{getValues('why')}</p>} />
      )}
      <form noValidate onSubmit={submit} className="waymark-form">
        <TextArea
          {...register('why', { required: 'Enter why the session is cancelled' })}
          label="Why is it cancelled?"
          labelSize="s"
          hint="It is shown in the group’s list of dates, so leave out names"
          limit={500}
          rows={3}
          error={errorOf('why')}
        />
        <Button isBusy={isSending}>{isSending ? 'Cancelling' : 'Cancel the session'}</Button>
      </form>
    </Page>
  );
};
