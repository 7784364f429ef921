import { Button, type Column, Table } from '@waymark/ui';
import type { ReactNode } from 'react';

export interface HolidayListProps<Holiday> {
  readonly caption: string;
  readonly columns: readonly Column<Holiday>[];
  readonly holidays: readonly Holiday[];
  /** Names one holiday, for whoever hears the button alone. */
  readonly words: (holiday: Holiday) => string;
  readonly isBusy: boolean;
  readonly onRemove: (holiday: Holiday) => void;
}

/** Holidays that are kept, each with a button that takes it off. */
export const HolidayList = <Holiday,>(props: HolidayListProps<Holiday>): ReactNode => {
  const { caption, columns, holidays, words, isBusy, onRemove } = props;
  if (holidays.length === 0) return <p className="govuk-body">None.</p>;
  const remove: Column<Holiday> = {
    key: 'remove',
    heading: 'Take off',
    isHeadingHidden: true,
    isForScreenOnly: true,
    cell: (holiday) => (
      <Button type="button" variant="plain" isBusy={isBusy} onClick={() => onRemove(holiday)}>
        Take off<span className="govuk-visually-hidden"> {words(holiday)}</span>
      </Button>
    ),
  };
  return <Table caption={caption} columns={[...columns, remove]} rows={holidays} rowKey={words} />;
};
