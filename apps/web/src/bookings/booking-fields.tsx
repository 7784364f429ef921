import { type Day, type MarkMode, markModeLabels, markModes } from '@waymark/contracts';
import { type DateValue, Radios, TextInput, TimeInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { codeOf, optionsOf } from '../family/options-of.ts';
import { checkTime, timeGiven } from '../forms/typed-time.ts';
import type { useSentForm } from '../forms/use-sent-form.ts';

/** When, where and how somebody is met, as typed. */
export interface EnteredBooking {
  readonly day: DateValue;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly mode: string;
}

export const nothingBooked: EnteredBooking = { day: '', from: '', to: '', place: '', mode: 'in-person' };

export interface GivenBooking {
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly mode: MarkMode;
}

/** What a form holds; only for one that passed its checks. */
export const bookingGiven = (entered: EnteredBooking): GivenBooking => {
  const day = dayGiven(entered.day);
  const mode = codeOf(markModes, entered.mode);
  if (day === undefined || mode === undefined) throw new Error('the form sent what it had not checked');
  return { day, from: timeGiven(entered.from), to: timeGiven(entered.to), place: entered.place, mode };
};

type BookingForm = ReturnType<typeof useSentForm<EnteredBooking>>;

/** When, where and how somebody is met: a session with one person, or an appointment. */
export const BookingFields = ({
  control,
  register,
  errorOf,
}: Pick<BookingForm, 'control' | 'register' | 'errorOf'>): ReactNode => (
  <>
    <DateField control={control} name="day" label="Day" labelSize="s" subject="Day" error={errorOf('day')} />
    <TimeInput
      {...register('from', { validate: checkTime('Start') })}
      label="From"
      labelSize="s"
      error={errorOf('from')}
    />
    <TimeInput {...register('to', { validate: checkTime('End') })} label="To" labelSize="s" error={errorOf('to')} />
    <TextInput
      {...register('place', { required: 'Enter where you meet' })}
      label="Where?"
      labelSize="s"
      error={errorOf('place')}
    />
    <Radios
      {...register('mode', { required: 'Choose how you meet' })}
      label="How?"
      labelSize="s"
      choices={optionsOf(markModes, markModeLabels)}
      error={errorOf('mode')}
    />
  </>
);
