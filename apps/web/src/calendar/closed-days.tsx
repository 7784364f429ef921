import { useMutation } from '@tanstack/react-query';
import type { CalendarView, FieldError } from '@waymark/contracts';
import { Button, type Column, type DateValue, ErrorState, ErrorSummary, FormattedDay, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { isApiProblem, problemOf } from '../api/api-problem.ts';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import { HistoryTable } from '../history/history-table.tsx';
import { isStale, Stale } from '../history/stale.tsx';
import { HolidayList } from './holiday-list.tsx';
import { extraHolidaysWords, extraHolidayWords } from './holiday-words.ts';
import { atFields } from './located.ts';
import { setExtraHolidays } from './requests.ts';
import { useHolidays } from './use-holidays.ts';

type ExtraHoliday = CalendarView['extraHolidays'][number];

interface Entered {
  readonly day: DateValue;
  readonly title: string;
}

const title = 'Days nobody works';

const columns: readonly Column<ExtraHoliday>[] = [
  { key: 'day', heading: 'Day', isRowHeading: true, cell: ({ day }) => <FormattedDay day={day} /> },
  { key: 'title', heading: 'What it is', cell: (holiday) => holiday.title || 'Not said' },
];

const wordsFor = ({ code, message }: FieldError): string | undefined =>
  code === 'day-twice' || message === 'day-twice' ? 'This day is on the list already' : undefined;

/** Days not worked beside the bank holidays that are known: deadlines count by them, groups do not meet. */
export const ClosedDays = ({ calendar }: { readonly calendar: CalendarView }): ReactNode => {
  const { seen, send, changes } = useHolidays(calendar, ({ extraHolidays }) => ({
    [title]: extraHolidaysWords(extraHolidays),
  }));
  const form = useSentForm<Entered>({
    defaultValues: { day: '', title: '' },
    wordsFor,
    send: async (entered) => {
      const day = dayGiven(entered.day);
      if (day === undefined) throw new Error('the form sent what it had not checked');
      await send((now) =>
        setExtraHolidays([...now.extraHolidays, { day, title: entered.title }], now.extraHolidaysVersion),
      ).catch((thrown: unknown) => {
        throw isApiProblem(thrown) ? atFields(thrown) : thrown;
      });
      form.setValue('day', '');
      form.setValue('title', '');
    },
  });
  const takeOff = useMutation({
    mutationFn: (gone: ExtraHoliday) =>
      send((now) =>
        setExtraHolidays(
          now.extraHolidays.filter(({ day }) => day !== gone.day),
          now.extraHolidaysVersion,
        ),
      ),
  });
  const stale = isStale(form.conflict) ? form.conflict : undefined;
  const { from, to } = calendar.bankHolidaysKnown;
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">
        The bank holidays of England and Wales from {from} to {to} are known. Add a day that comes to them. Deadlines
        count by it at once; a session that stands on it stays until someone moves it.
      </p>
      {takeOff.error === null ? null : <ErrorState problem={problemOf(takeOff.error)} headingLevel={3} />}
      <HolidayList
        caption={title}
        columns={columns}
        holidays={seen.extraHolidays}
        words={extraHolidayWords}
        isBusy={takeOff.isPending}
        onRemove={(holiday) => takeOff.mutate(holiday)}
      />
      <ErrorSummary errors={stale === undefined ? form.errors : []} attempt={form.attempt} />
      {stale === undefined ? null : <Stale problem={stale} changes={changes} />}
      <form noValidate onSubmit={form.submit} className="waymark-form">
        <DateField
          control={form.control}
          name="day"
          label="Which day is not worked?"
          labelSize="s"
          subject="Day"
          error={form.errorOf('day')}
        />
        <TextInput
          {...form.register('title', { required: 'Enter what it is' })}
          label="What is it?"
          labelSize="s"
          hint="For example, a bank holiday that was proclaimed"
          width={20}
          error={form.errorOf('title')}
        />
        <Button variant="secondary" isBusy={form.isSending}>
          Add the day
        </Button>
      </form>
      <HistoryTable
        history={calendar.extraHolidaysHistory}
        fields={{ value: title }}
        valueWords={(_field, value) => extraHolidaysWords(asExtraHolidays(value))}
      />
    </section>
  );
};

/** Safe by this guarantee: the history of this list holds only values that its schema has checked. */
const asExtraHolidays = (value: unknown): readonly ExtraHoliday[] => value as readonly ExtraHoliday[];
