import { type Day, dayOf, type GroupView, type MovePreview } from '@waymark/contracts';
import {
  BackLink,
  Button,
  ButtonGroup,
  type DateValue,
  formatDayAndTime,
  Page,
  Radios,
  TextArea,
  TimeInput,
} from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { isApiProblem } from '../api/api-problem.ts';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { checkTime, timeGiven } from '../forms/typed-time.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { sessionName } from '../groups/session-name.ts';
import { addresses } from '../navigation/addresses.ts';
import { useSteps } from '../referrals/use-steps.ts';
import { MovePreviewView } from './move-preview-view.tsx';
import { type Move, moveSession, previewMove } from './session-requests.ts';

export interface MoveSessionFormProps {
  readonly groupId: string;
  readonly session: GroupView['sessions'][number];
  readonly onDone: (moved: number) => Promise<void>;
}

interface Entered {
  readonly day: DateValue;
  readonly from: string;
  readonly to: string;
  readonly scope: string;
  readonly why: string;
}

const londonTime = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').toPlainTime().toString({ smallestUnit: 'minute' });

const toMove = ({ day, from, to, scope }: Entered): Move => {
  const given: Day | undefined = dayGiven(day);
  if (given === undefined) throw new Error('the form sent what it had not checked');
  return { day: given, from: timeGiven(from), to: timeGiven(to), scope: scope === 'this' ? 'this' : 'this-and-rest' };
};

const moveWords = ({ alreadyBooked }: MovePreview): string =>
  alreadyBooked.length === 0 ? 'Move and tell everyone' : 'Move all the same and tell everyone';

/** Moves a session, alone or with the rest: what moves, what stays and who is told stand there before it is done. */
export const MoveSessionForm = ({ groupId, session, onDone }: MoveSessionFormProps): ReactNode => {
  const { sessionId } = session;
  const [preview, setPreview] = useState<MovePreview>();
  const { step, goTo } = useSteps();
  const form = useSentForm<Entered>({
    defaultValues: {
      day: dayOf(session.startsAt),
      from: londonTime(session.startsAt),
      to: londonTime(session.endsAt),
      scope: 'this-and-rest',
      why: '',
    },
    send: async (entered) => {
      const move = toMove(entered);
      if (step === 'form' || preview === undefined) {
        setPreview(await previewMove(sessionId, move));
        goTo('check');
        return;
      }
      try {
        const { moved } = await moveSession(sessionId, move, entered.why, preview);
        await onDone(moved);
      } catch (thrown) {
        // What was shown is not so any more: it is shown again, as it is now, with everything kept.
        if (isApiProblem(thrown)) goTo('form');
        throw thrown;
      }
    },
  });
  const { register, control, errorOf } = form;
  const isChecking = step === 'check' && preview !== undefined;
  return (
    <Page
      title={isChecking ? 'Check what moves' : `Move session ${session.number}`}
      lead={`${sessionName(session)}, now on ${formatDayAndTime(session.startsAt)}.`}
      errors={form.errors}
      attempt={form.attempt}
      above={<BackLink href={addresses.group(groupId)}>Back to the group</BackLink>}
    >
      <form noValidate onSubmit={form.submit} className="waymark-form">
        <div hidden={isChecking}>
          <DateField
            control={control}
            name="day"
            label="New day"
            labelSize="s"
            subject="New day"
            error={errorOf('day')}
          />
          <TimeInput
            {...register('from', { validate: checkTime('Start') })}
            label="From"
            labelSize="s"
            error={errorOf('from')}
          />
          <TimeInput
            {...register('to', { validate: checkTime('End') })}
            label="To"
            labelSize="s"
            error={errorOf('to')}
          />
          <Radios
            {...register('scope')}
            label="What moves?"
            labelSize="s"
            choices={[
              {
                value: 'this-and-rest',
                text: 'This session and the rest',
                hint: 'Each later one moves on as far as it must; the order and the weeks between are kept',
              },
              { value: 'this', text: 'Only this session' },
            ]}
            error={errorOf('scope')}
          />
          <TextArea
            {...register('why', { required: 'Enter why it moves' })}
            label="Why does it move?"
            labelSize="s"
            hint="It is shown in the group’s list of dates, so leave out names"
            limit={500}
            rows={2}
            error={errorOf('why')}
          />
        </div>
        {isChecking ? <MovePreviewView preview={preview} /> : null}
        <ButtonGroup>
          <Button isBusy={form.isSending}>{isChecking ? moveWords(preview) : 'Show what moves'}</Button>
          {isChecking ? (
            <Button type="button" variant="plain" onClick={() => goTo('form')}>
              Change something
            </Button>
          ) : null}
        </ButtonGroup>
      </form>
    </Page>
  );
};
