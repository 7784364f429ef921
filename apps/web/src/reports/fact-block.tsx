import type { ReportBlock, ReportPerson } from '@waymark/contracts';
import { Details, FormattedDay, InsetText, SummaryList, Table } from '@waymark/ui';
import type { ReactNode } from 'react';

export type FactBlockOf = Extract<ReportBlock, { kind: 'facts' | 'table' | 'attendance' | 'timeline' | 'statement' }>;

export interface FactBlockProps {
  readonly block: FactBlockOf;
  readonly people: readonly ReportPerson[];
}

/** The heading of a part made from the records. */
export const factTitle = ({ block, people }: FactBlockProps): string => {
  if (block.kind === 'attendance') {
    const name = people.find(({ id }) => id === block.person)?.name ?? 'Someone';
    return `${name}: ${block.programme}`;
  }
  return block.title ?? 'To be read with this report';
};

/** A part made from the records: shown as it will be printed, and not to be edited here. */
export const FactBlock = ({ block, people }: FactBlockProps): ReactNode => {
  switch (block.kind) {
    case 'facts':
      return <SummaryList rows={block.items.map(({ label, value }) => ({ key: label, value }))} />;
    case 'statement':
      return <InsetText>{block.text}</InsetText>;
    case 'table':
      return (
        <Table
          caption={block.title}
          isCaptionHidden
          columns={block.columns.map(({ title, isNumber }, index) => ({
            key: `${index}`,
            heading: title,
            isNumeric: isNumber,
            isRowHeading: index === 0,
            cell: (row: readonly string[]) => row[index] ?? '',
          }))}
          rows={block.rows}
          rowKey={(row) => row.join(' ')}
        />
      );
    case 'attendance':
      return (
        <>
          <p className="govuk-body">{block.sentence}</p>
          {block.rows.length === 0 ? null : (
            <Details summary="The sessions behind it">
              <Table
                caption={factTitle({ block, people })}
                isCaptionHidden
                columns={[
                  { key: 'day', heading: 'Day', isRowHeading: true, cell: ({ day }) => <FormattedDay day={day} /> },
                  {
                    key: 'session',
                    heading: 'Session',
                    cell: ({ number, title }) => (number === null ? title : `${number}. ${title}`),
                  },
                  { key: 'words', heading: 'Recorded', cell: ({ words }) => words },
                ]}
                rows={block.rows}
                rowKey={({ day, number, title }) => `${day} ${number} ${title}`}
              />
            </Details>
          )}
        </>
      );
    case 'timeline':
      return (
        <Table
          caption={block.title}
          isCaptionHidden
          columns={[
            { key: 'day', heading: 'Day', isRowHeading: true, cell: ({ day }) => <FormattedDay day={day} /> },
            { key: 'text', heading: 'What', cell: ({ text }) => text },
            { key: 'source', heading: 'Source', cell: ({ source }) => source },
          ]}
          rows={block.rows}
          rowKey={({ day, text, source }) => `${day} ${text} ${source}`}
        />
      );
  }
};
