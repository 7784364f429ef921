import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type CancelPreview, type GroupView, sessionStateLabels } from '@waymark/contracts';
import { BackLink, Button, formatCount, formatDayAndTime, Page, Radios, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import { groupQuery } from '../groups/queries.ts';
import { sessionName } from '../groups/session-name.ts';
import { addresses } from '../navigation/addresses.ts';
import { useSeen } from '../offerings/use-seen.ts';
import { QueryStates } from '../query/query-states.tsx';
import { isOutrun, RefusedByNow } from '../referrals/refused-by-now.tsx';
import { ToldList } from './move-preview-view.tsx';
import { cancelSession } from './session-requests.ts';
import { cancelPreviewQuery } from './telling-query.ts';

type Session = GroupView['sessions'][number];

export interface CancelSessionFormProps {
  readonly groupId: string;
  readonly session: Session;
  readonly onDone: () => Promise<void>;
}

const restWords = ({ moves }: NonNullable<CancelPreview['madeUp']>): string =>
  moves.length === 0
    ? 'No other session moves'
    : `${formatCount(moves.length, 'later session moves', 'later sessions move')} on`;

/** Cancels a session of ours in one act, with why: nobody gets a mark for it and nobody's run changes (F6). */
export const CancelSessionForm = ({ groupId, session, onDone }: CancelSessionFormProps): ReactNode => {
  const queries = useQueryClient();
  const { sessionId } = session;
  const { seen, before, sendFor } = useSeen(session, async () => {
    const { sessions } = await queries.fetchQuery({ ...groupQuery(groupId), staleTime: 0 });
    return sessions.find((other) => other.sessionId === sessionId) ?? session;
  });
  const preview = useQuery(cancelPreviewQuery(sessionId));
  const { register, submit, errors, errorOf, attempt, isSending, conflict, getValues } = useSentForm({
    defaultValues: { why: '', makesUp: '' },
    send: async ({ why, makesUp }) => {
      await sendFor(({ version }) => cancelSession(sessionId, why, makesUp === 'yes', version));
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
        <QueryStates query={preview} what="what follows">
          {({ madeUp, told }) => (
            <>
              <Radios
                {...register('makesUp', { required: 'Choose what becomes of its content' })}
                label="What becomes of its content?"
                labelSize="s"
                choices={[
                  ...(madeUp === null
                    ? []
                    : [
                        { value: 'yes', text: `Held on ${formatDayAndTime(madeUp.startsAt)}`, hint: restWords(madeUp) },
                      ]),
                  { value: 'no', text: 'It is left out', hint: 'Everyone owes it and can catch up' },
                ]}
                error={errorOf('makesUp')}
              />
              <ToldList told={told} />
            </>
          )}
        </QueryStates>
        <Button isBusy={isSending}>{isSending ? 'Cancelling' : 'Cancel the session'}</Button>
      </form>
    </Page>
  );
};
