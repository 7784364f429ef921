import {
  type AppointmentView,
  cancelledByLabels,
  cancelledBys,
  detailNeededBy,
  type Instant,
  type MarkCode,
  markCodesOf,
  mayComeBeforeTheStart,
  newId,
  type ReferralView,
} from '@waymark/contracts';
import { Button, Radios, TextArea } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { codeOf, optionsOf } from '../family/options-of.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import type { ReferredPerson } from '../referrals/person-standing.tsx';
import { isOutrun, RefusedByNow } from '../referrals/refused-by-now.tsx';
import { WaitingFormFrame } from '../waiting/person-page.tsx';
import { markAppointment } from './appointment-requests.ts';
import { markLabel, outcomeWords, whenWords } from './appointment-words.ts';

export interface MarkFormProps {
  readonly referral: ReferralView;
  readonly person: ReferredPerson;
  readonly appointment: AppointmentView;
  readonly now: Instant;
  readonly onDone: (done: string) => Promise<void>;
}

interface Entered {
  readonly code: string;
  readonly cancelledBy: string;
  readonly note: string;
  readonly reason: string;
}

/** The marks of the person's position that can be made now; taking one back is for a mark that stands. */
const codesFor = (
  { position }: ReferredPerson,
  { startsAt, mark }: AppointmentView,
  now: Instant,
): readonly MarkCode[] =>
  markCodesOf[position].filter((code) =>
    code === 'recorded-in-error' ? mark !== null : startsAt <= now || mayComeBeforeTheStart(code),
  );

const needsNote = (code: MarkCode | undefined): boolean => {
  const needed = code === undefined ? undefined : detailNeededBy(code);
  return needed === 'reason' || needed === 'note';
};

/** What came of an appointment; a mark that stands is corrected with a reason and stays in the history. */
export const MarkForm = ({ referral, person, appointment, now, onDone }: MarkFormProps): ReactNode => {
  const [markId] = useState(newId);
  const { appointmentId, mark } = appointment;
  const codes = codesFor(person, appointment, now);
  const { register, control, submit, errors, errorOf, attempt, isSending, conflict } = useSentForm<Entered>({
    defaultValues: { code: '', cancelledBy: '', note: '', reason: '' },
    send: async (entered) => {
      const code = codeOf(codes, entered.code);
      if (code === undefined) throw new Error('the form sent what it had not checked');
      const cancelledBy = code === 'cancelled' ? codeOf(cancelledBys, entered.cancelledBy) : undefined;
      const note = entered.note.trim() === '' ? {} : { note: entered.note };
      const supersedes = mark === null ? {} : { supersedes: { factId: mark.markId, reason: entered.reason } };
      await markAppointment(appointmentId, {
        markId,
        code,
        ...(cancelledBy !== undefined && { cancelledBy }),
        ...note,
        ...supersedes,
      });
      await onDone('What came of the appointment is recorded');
    },
  });
  const chosen = codeOf(codes, useWatch({ control, name: 'code' }));
  const outrun = conflict !== undefined && isOutrun(conflict) ? conflict : undefined;
  return (
    <WaitingFormFrame
      referralId={referral.referralId}
      title={`What came of the appointment with ${person.name}?`}
      titleInBrowser="What came of an appointment"
      lead={`${whenWords(appointment)}. ${outcomeWords(appointment, now)}.`}
      errors={outrun === undefined ? errors : []}
      attempt={attempt}
    >
      {outrun === undefined ? null : <RefusedByNow problem={outrun} changes={[]} kept={undefined} />}
      <form noValidate onSubmit={submit} className="waymark-form">
        <Radios
          {...register('code', { required: 'Choose what came of it' })}
          label="What came of it?"
          labelSize="m"
          choices={codes.map((code) => ({ value: code, text: markLabel(code) }))}
          error={errorOf('code')}
        />
        {chosen === 'cancelled' ? (
          <Radios
            {...register('cancelledBy', { required: 'Choose who cancelled' })}
            label="Who cancelled?"
            labelSize="s"
            choices={optionsOf(cancelledBys, cancelledByLabels)}
            error={errorOf('cancelledBy')}
          />
        ) : null}
        <TextArea
          {...register('note', {
            validate: (note) => !needsNote(chosen) || note.trim() !== '' || 'Enter why, or what you saw',
          })}
          label={needsNote(chosen) ? 'Why, or what did you see?' : 'Note (optional)'}
          labelSize="s"
          limit={1000}
          rows={3}
          error={errorOf('note')}
        />
        {mark === null ? null : (
          <TextArea
            {...register('reason', { required: 'Enter why you correct it' })}
            label="Why do you correct what was recorded?"
            labelSize="s"
            limit={500}
            rows={2}
            error={errorOf('reason')}
          />
        )}
        <Button isBusy={isSending}>{isSending ? 'Saving' : 'Save'}</Button>
      </form>
    </WaitingFormFrame>
  );
};
