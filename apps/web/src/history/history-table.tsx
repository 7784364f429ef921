import type { HistoryView } from '@waymark/contracts';
import { type Column, Details, FormattedTime, formatCount, Table } from '@waymark/ui';
import type { ReactNode } from 'react';

type Entry = HistoryView[number];

/** What a change says in one line: "Name: Jo Bloggs, before it Jo Smith". */
export type ChangeWords = (field: string, value: unknown) => string;

export interface HistoryTableProps {
  readonly history: HistoryView;
  /** The page's own words for a field. A field without words is left out. */
  readonly fields: Readonly<Record<string, string>>;
  readonly valueWords: ChangeWords;
}

const isNothing = (words: string): boolean => words === '' || words === '—';

const LinesOf = ({ entry, fields, valueWords }: HistoryTableProps & { readonly entry: Entry }): ReactNode => {
  const { before, after } = entry;
  const lines = Object.entries(after).flatMap(([field, value]) => {
    const label = fields[field];
    if (label === undefined) return [];
    const now = valueWords(field, value);
    const was = before === null || !(field in before) ? '' : valueWords(field, before[field]);
    if (isNothing(now) && isNothing(was)) return [];
    return [
      { field, words: `${label}: ${isNothing(now) ? 'none' : now}${isNothing(was) ? '' : `, before it ${was}`}` },
    ];
  });
  return (
    <ul className="waymark-history">
      {before === null ? <li>Added</li> : null}
      {lines.map(({ field, words }) => (
        <li key={field}>{words}</li>
      ))}
    </ul>
  );
};

/** Who changed what and when, newest first; opens where it stands, since it is seldom wanted. */
export const HistoryTable = (props: HistoryTableProps): ReactNode => {
  const { history } = props;
  if (history.length === 0) return null;
  const columns: readonly Column<Entry>[] = [
    { key: 'at', heading: 'When', isRowHeading: true, cell: ({ at }) => <FormattedTime at={at} withDay /> },
    { key: 'by', heading: 'By', cell: ({ by }) => by },
    { key: 'what', heading: 'What', cell: (entry) => <LinesOf {...props} entry={entry} /> },
  ];
  return (
    <Details summary={`History: ${formatCount(history.length, 'change', 'changes')}`}>
      <Table
        caption="Who changed what, newest first"
        columns={columns}
        rows={history}
        rowKey={({ version, at }) => `${version} ${at}`}
      />
    </Details>
  );
};
