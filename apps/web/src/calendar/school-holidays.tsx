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
import { schoolHolidaysWords, schoolHolidayWords } from './holiday-words.ts';
import { atFields } from './located.ts';
import { setSchoolHolidays } from './requests.ts';
import { useHolidays } from './use-holidays.ts';

type SchoolHoliday = CalendarView['schoolHolidays'][number];

interface Entered {
  readonly area: string;
  readonly title: string;
  readonly from: DateValue;
  readonly to: DateValue;
}

const title = 'School holidays';

const columns: readonly Column<SchoolHoliday>[] = [
  { key: 'title', heading: 'Holiday', isRowHeading: true, cell: (holiday) => holiday.title },
  { key: 'area', heading: 'Area', cell: ({ area }) => area },
  { key: 'from', heading: 'First day', cell: ({ from }) => <FormattedDay day={from} /> },
  { key: 'to', heading: 'Last day', cell: ({ to }) => <FormattedDay day={to} /> },
];

const wordsFor = ({ path, message }: FieldError): string | undefined =>
  path === 'to' && message === 'ends-before-it-starts' ? 'The last day cannot be before the first' : undefined;

/** School holidays by area: a group that leaves those of its area out is planned around them. */
export const SchoolHolidays = ({ calendar }: { readonly calendar: CalendarView }): ReactNode => {
  const { seen, send, changes } = useHolidays(calendar, ({ schoolHolidays }) => ({
    [title]: schoolHolidaysWords(schoolHolidays),
  }));
  const form = useSentForm<Entered>({
    defaultValues: { area: '', title: '', from: '', to: '' },
    wordsFor,
    send: async (entered) => {
      const [from, to] = [dayGiven(entered.from), dayGiven(entered.to)];
      if (from === undefined || to === undefined) throw new Error('the form sent what it had not checked');
      const added = { area: entered.area, title: entered.title, from, to };
      await send((now) => setSchoolHolidays([...now.schoolHolidays, added], now.schoolHolidaysVersion)).catch(
        (thrown: unknown) => {
          throw isApiProblem(thrown) ? atFields(thrown) : thrown;
        },
      );
      form.setValue('title', '');
      form.setValue('from', '');
      form.setValue('to', '');
    },
  });
  const takeOff = useMutation({
    mutationFn: (gone: SchoolHoliday) =>
      send((now) =>
        setSchoolHolidays(
          now.schoolHolidays.filter((holiday) => schoolHolidayWords(holiday) !== schoolHolidayWords(gone)),
          now.schoolHolidaysVersion,
        ),
      ),
  });
  const stale = isStale(form.conflict) ? form.conflict : undefined;
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">Who plans a group chooses the area whose school holidays it leaves out.</p>
      {takeOff.error === null ? null : <ErrorState problem={problemOf(takeOff.error)} headingLevel={3} />}
      <HolidayList
        caption={title}
        columns={columns}
        holidays={seen.schoolHolidays}
        words={schoolHolidayWords}
        isBusy={takeOff.isPending}
        onRemove={(holiday) => takeOff.mutate(holiday)}
      />
      <ErrorSummary errors={stale === undefined ? form.errors : []} attempt={form.attempt} />
      {stale === undefined ? null : <Stale problem={stale} changes={changes} />}
      <form noValidate onSubmit={form.submit} className="waymark-form">
        <TextInput
          {...form.register('area', { required: 'Enter the area' })}
          label="Area"
          labelSize="s"
          width={20}
          error={form.errorOf('area')}
        />
        <TextInput
          {...form.register('title', { required: 'Enter which holiday it is' })}
          label="Holiday"
          labelSize="s"
          hint="For example, spring half-term"
          width={20}
          error={form.errorOf('title')}
        />
        <DateField
          control={form.control}
          name="from"
          label="First day"
          labelSize="s"
          subject="First day"
          error={form.errorOf('from')}
        />
        <DateField
          control={form.control}
          name="to"
          label="Last day"
          labelSize="s"
          subject="Last day"
          error={form.errorOf('to')}
        />
        <Button variant="secondary" isBusy={form.isSending}>
          Add the holiday
        </Button>
      </form>
      <HistoryTable
        history={calendar.schoolHolidaysHistory}
        fields={{ value: title }}
        valueWords={(_field, value) => schoolHolidaysWords(asSchoolHolidays(value))}
      />
    </section>
  );
};

/** Safe by this guarantee: the history of this list holds only values that its schema has checked. */
const asSchoolHolidays = (value: unknown): readonly SchoolHoliday[] => value as readonly SchoolHoliday[];
