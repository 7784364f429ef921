import { addDays, dayOf, type FamilyView, type Id, type Instant, meetingKindLabels, newId } from '@waymark/contracts';
import { Button, type DateValue, formatDay, formatList, Select } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { FormFrame } from '../family/form-page.tsx';
import { wordsForRefusal } from '../family/words-for.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { startReport } from './report-requests.ts';

export interface NewReportFormProps {
  readonly view: FamilyView;
  readonly now: Instant;
  readonly meetingId: Id | undefined;
  readonly onStarted: (reportId: Id) => Promise<void>;
}

interface Entered {
  readonly meetingId: string;
  readonly from: DateValue;
  readonly to: DateValue;
}

const usualDays = 182;

/** Since the last meeting of the same kind where there was one, else half a year. */
const periodStart = ({ meetings }: FamilyView, now: Instant): string => {
  const held = meetings.filter(({ kind, startsAt }) => kind.endsWith('conference') && startsAt < now).at(-1);
  const usual = addDays(dayOf(now), -usualDays);
  const since = held === undefined ? usual : dayOf(held.startsAt);
  return since > usual ? since : usual;
};

/** Begins a conference report. Every child of the family is in it, one by one (D2). */
export const NewReportForm = ({ view, now, meetingId, onStarted }: NewReportFormProps): ReactNode => {
  const [reportId] = useState(newId);
  const children = view.people.filter(({ position }) => position === 'child');
  const today = dayOf(now);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { meetingId: meetingId ?? '', from: periodStart(view, now), to: today },
    wordsFor: wordsForRefusal,
    send: async ({ meetingId: meeting, from, to }) => {
      const first = dayGiven(from);
      const last = dayGiven(to);
      if (first === undefined || last === undefined) throw new Error('the form sent what it had not checked');
      await startReport({
        reportId,
        familyId: view.familyId,
        meetingId: meeting === '' ? undefined : meeting,
        from: first,
        to: last,
        childIds: children.map(({ personId }) => personId),
      });
      await onStarted(reportId);
    },
  });
  return (
    <FormFrame
      familyId={view.familyId}
      title="Start a report"
      lead={
        children.length === 0
          ? 'No child of this family is recorded here.'
          : `About ${formatList(children.map(({ name }) => name))}: every child of the family is in it.`
      }
      errors={errors}
      attempt={attempt}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <Select
          {...register('meetingId')}
          label="For which meeting? (optional)"
          labelSize="s"
          emptyText="No meeting named"
          options={view.meetings.map((meeting) => ({
            value: meeting.meetingId,
            text: `${meetingKindLabels[meeting.kind]}, ${formatDay(dayOf(meeting.startsAt))}`,
          }))}
          error={errorOf('meetingId')}
        />
        <DateField
          control={control}
          name="from"
          label="From which day does it report?"
          labelSize="s"
          subject="First day"
          latest={today}
          error={errorOf('from')}
        />
        <DateField
          control={control}
          name="to"
          label="Until which day?"
          labelSize="s"
          subject="Last day"
          latest={today}
          error={errorOf('to')}
        />
        <Button isBusy={isSending}>{isSending ? 'Starting' : 'Start the report'}</Button>
      </form>
    </FormFrame>
  );
};
