import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DutyShiftsView } from '@waymark/contracts';
import { Button, type Column, ErrorState, FormattedTime, formatDayAndTime, Table, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { dutyShiftsQuery, endDutyShift } from './queries.ts';

type Shift = DutyShiftsView['shifts'][number];

/** The shifts of the last days and those to come; one that is not over can be ended or taken off. */
export const ShiftList = ({ shifts }: { readonly shifts: readonly Shift[] }): ReactNode => {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: ({ shiftId }: Shift) => endDutyShift(shiftId),
    onSettled: () => queries.invalidateQueries({ queryKey: dutyShiftsQuery().queryKey }),
  });
  const columns: readonly Column<Shift>[] = [
    {
      key: 'who',
      heading: 'Who',
      isRowHeading: true,
      cell: ({ name, isOn }) => (
        <>
          {name} {isOn ? <Tag>On now</Tag> : null}
        </>
      ),
    },
    { key: 'from', heading: 'From', cell: ({ from }) => <FormattedTime at={from} withDay /> },
    { key: 'to', heading: 'To', cell: ({ to }) => <FormattedTime at={to} withDay /> },
    {
      key: 'end',
      heading: 'End',
      isHeadingHidden: true,
      isForScreenOnly: true,
      cell: (shift) =>
        shift.isOver ? null : (
          <Button type="button" variant="plain" isBusy={end.isPending} onClick={() => end.mutate(shift)}>
            {shift.isOn ? 'End it now' : 'Take it off'}
            <span className="govuk-visually-hidden">
              {' '}
              {shift.name}, {formatDayAndTime(shift.from)}
            </span>
          </Button>
        ),
    },
  ];
  return (
    <>
      {end.error === null ? null : <ErrorState problem={problemOf(end.error)} headingLevel={3} />}
      <Table
        caption="Shifts of the last 7 days and to come"
        columns={columns}
        rows={shifts}
        rowKey={({ shiftId }) => shiftId}
      />
    </>
  );
};
