import { useQueryClient } from '@tanstack/react-query';
import { type DutyShiftsView, type FieldError, newId } from '@waymark/contracts';
import { Button, type DateValue, ErrorSummary, NotificationBanner, Select, TimeInput } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { checkTime, timeGiven } from '../forms/typed-time.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { dutyShiftsQuery, planDutyShift } from './queries.ts';
import { shiftHours } from './shift-hours.ts';

interface Entered {
  readonly staffId: string;
  readonly day: DateValue;
  readonly start: string;
  readonly to: string;
}

const wordsFor = ({ code }: FieldError): string | undefined =>
  code === 'too-long' ? 'A shift is at most a day long' : undefined;

const unskipped = (_typed: string, { day, start, to }: Entered): true | string => {
  const given = dayGiven(day);
  if (given === undefined || checkTime('Start')(start) !== true || checkTime('End')(to) !== true) return true;
  return (
    shiftHours(given, timeGiven(start), timeGiven(to)) !== undefined ||
    'Times must exist: the clocks go forward that night'
  );
};

/** Plans the hours for which somebody answers for the team, and reads what the team reads. */
export const PlanShiftForm = ({ view }: { readonly view: DutyShiftsView }): ReactNode => {
  const queries = useQueryClient();
  const [shiftId, setShiftId] = useState(newId);
  const [isPlanned, setPlanned] = useState(false);
  const form = useSentForm<Entered>({
    defaultValues: { staffId: '', day: '', start: '', to: '' },
    wordsFor,
    send: async ({ staffId, day, start, to }) => {
      setPlanned(false);
      const given = dayGiven(day);
      const hours = given === undefined ? undefined : shiftHours(given, timeGiven(start), timeGiven(to));
      if (hours === undefined) throw new Error('the form sent what it had not checked');
      await planDutyShift(view.teamId, { shiftId, staffId, ...hours });
      setShiftId(newId());
      setPlanned(true);
      form.setValue('day', '');
      await queries.invalidateQueries({ queryKey: dutyShiftsQuery().queryKey });
    },
  });
  return (
    <section>
      <h2 className="govuk-heading-m">Plan a shift</h2>
      {isPlanned ? <NotificationBanner kind="done" heading="The shift is planned" /> : null}
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <form noValidate onSubmit={form.submit} className="waymark-form">
        <Select
          {...form.register('staffId', { required: 'Choose who is on duty' })}
          label="Who is on duty?"
          labelSize="s"
          emptyText="Choose a colleague"
          options={view.workers.map(({ staffId, name }) => ({ value: staffId, text: name }))}
          error={form.errorOf('staffId')}
        />
        <DateField
          control={form.control}
          name="day"
          label="Day it begins"
          labelSize="s"
          subject="Day it begins"
          error={form.errorOf('day')}
        />
        <TimeInput
          {...form.register('start', { validate: { time: checkTime('Start'), unskipped } })}
          label="From"
          labelSize="s"
          error={form.errorOf('start')}
        />
        <TimeInput
          {...form.register('to', { validate: checkTime('End') })}
          label="To"
          labelSize="s"
          hint="For example, 8:00am. An end that is not later than the start is on the next day"
          error={form.errorOf('to')}
        />
        <Button isBusy={form.isSending}>{form.isSending ? 'Planning' : 'Plan the shift'}</Button>
      </form>
    </section>
  );
};
