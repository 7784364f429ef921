import { dayOf, type SchedulePreview } from '@waymark/contracts';
import { FormattedDay, formatDayWithWeekday, formatTime, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { skippedWords } from './group-words.ts';
import { movedBefore } from './moved-before.ts';
import { sessionName } from './session-name.ts';

/** The dates as they will be; the same rule makes them when the group is added. */
export const SchedulePreviewTable = ({ preview }: { readonly preview: SchedulePreview }): ReactNode => {
  const moved = movedBefore(
    preview.items.map(({ startsAt }) => startsAt),
    preview.skipped,
  );
  return (
    <Table
      caption="The dates of the group"
      captionSize="m"
      columns={[
        {
          key: 'title',
          heading: 'Session',
          isRowHeading: true,
          cell: ({ item }) => sessionName(item),
        },
        {
          key: 'when',
          heading: 'When',
          cell: ({ item, skipped }) => (
            <>
              {item.isOfOnePerson ? (
                <>
                  Planned with each person, week of <FormattedDay day={item.day} />
                </>
              ) : (
                <>
                  {formatDayWithWeekday(dayOf(item.startsAt))}, {formatTime(item.startsAt)}
                </>
              )}
              {skipped.length === 0 ? null : <div className="waymark-quiet">{skippedWords(skipped)}</div>}
            </>
          ),
        },
      ]}
      rows={preview.items.map((item, index) => ({ item, skipped: moved[index] ?? [] }))}
      rowKey={({ item }) => item.itemId}
    />
  );
};
