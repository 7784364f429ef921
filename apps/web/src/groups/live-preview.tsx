import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { dayOf, type Id, type SchedulePreview } from '@waymark/contracts';
import { formatCount, formatDay } from '@waymark/ui';
import type { ReactNode } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { problemWords } from '../api/problem-words.ts';
import { type EnteredGroup, scheduleTyped } from './entered-group.ts';
import { skippedWords } from './group-words.ts';
import { scheduleQuery } from './queries.ts';
import { useSettled } from './use-settled.ts';

/** "15 sessions together, the last on 9 July 2026. Nothing on 5 April 2027 (bank holiday): what follows moved on." */
const previewWords = ({ items, skipped }: SchedulePreview): string => {
  const together = items.filter(({ isOfOnePerson }) => !isOfOnePerson);
  const last = together.at(-1);
  const count = formatCount(together.length, 'session', 'sessions');
  const until = last === undefined ? '' : `, the last on ${formatDay(dayOf(last.startsAt))}`;
  return `${count} together${until}. ${skipped.length === 0 ? 'No day is left out.' : `${skippedWords(skipped)}.`}`;
};

/** What the dates would be, in words, while the form is filled in; the whole list follows before anything is added. */
export const LivePreview = (props: { readonly offeringId: Id; readonly control: Control<EnteredGroup> }): ReactNode => {
  const entered = useWatch({ control: props.control });
  const schedule = useSettled(scheduleTyped(props.offeringId, entered));
  const query = useQuery({
    ...scheduleQuery(schedule ?? { offeringId: props.offeringId, startsOn: '', slots: [], datesLeftOut: [] }),
    enabled: schedule !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (schedule === undefined) return null;
  const words = query.isError ? problemWords(query.error) : query.data && previewWords(query.data);
  return (
    <div className="govuk-inset-text" aria-live="polite">
      {words ?? 'Working out the dates'}
    </div>
  );
};
