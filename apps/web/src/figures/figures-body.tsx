import type { FiguresView } from '@waymark/contracts';
import { EmptyState, formatDayRange, ListStamp, Select } from '@waymark/ui';
import type { ReactNode } from 'react';
import { FigureSection } from './figure-section.tsx';
import { isSaidInLead } from './figures-lead.ts';
import { monthWords } from './month-words.ts';

export interface FiguresBodyProps {
  readonly view: FiguresView;
  readonly onMonth: (month: string) => void;
}

/** A release as it was published: one section a question. Nothing here leads to a person. */
export const FiguresBody = ({ view, onMonth }: FiguresBodyProps): ReactNode => {
  const { months, release } = view;
  if (release === null)
    return (
      <EmptyState title="No figures are published yet">
        They are published once a month, for a month that is over.
      </EmptyState>
    );
  return (
    <>
      {months.length > 1 ? (
        <div className="waymark-not-on-paper">
          <Select
            name="month"
            label="Published at the end of"
            options={months.map((month) => ({ value: month, text: monthWords(month) }))}
            value={release.month}
            onChange={(event) => onMonth(event.target.value)}
          />
        </div>
      ) : null}
      <p className="govuk-body">
        {formatDayRange(release.from, release.to)}. {release.note}
      </p>
      {release.tables.map((table) => (
        <FigureSection key={table.id} table={table} leads={isSaidInLead(table)} />
      ))}
      <ListStamp
        rows={release.tables.reduce((sum, { rows }) => sum + rows.length, 0)}
        at={release.publishedAt}
        filter="All offerings; numbers that could point to somebody are left out"
      />
    </>
  );
};
