import type { ImportIssue, ImportView } from '@waymark/contracts';
import { type Column, formatCount, Table } from '@waymark/ui';
import type { ReactNode } from 'react';

type Issue = ImportIssue & { readonly key: string };

const placeOf = ({ where, line }: ImportIssue): string =>
  line === null || /^(?:Line|List) |, row|^Near row|^The whole file/.test(where) ? where : `${where} (line ${line})`;

const columns: readonly Column<Issue>[] = [
  { key: 'where', heading: 'Where', cell: placeOf, isRowHeading: true },
  { key: 'message', heading: 'What', cell: ({ message }) => message },
];

const Issues = ({ caption, issues }: { readonly caption: string; readonly issues: readonly Issue[] }): ReactNode =>
  issues.length === 0 ? null : (
    <Table caption={caption} captionSize="m" columns={columns} rows={issues} rowKey={({ key }) => key} />
  );

/** What is wrong or doubtful, each with its place in the file: what was met while writing first, then errors, then warnings. */
export const ImportIssues = ({ view }: { readonly view: ImportView }): ReactNode => {
  const issues = view.issues.map((issue, index) => ({ ...issue, key: String(index) }));
  const read = issues.filter(({ found }) => found === 'reading');
  const errors = read.filter(({ severity }) => severity === 'error');
  const keepsOut = view.state === 'refused' ? '' : ': these records are left out';
  return (
    <>
      <Issues caption="To look at, found while writing" issues={issues.filter(({ found }) => found === 'applying')} />
      <Issues caption={`Errors in the file${keepsOut}`} issues={errors} />
      <Issues
        caption="Warnings: these records are taken in"
        issues={read.filter(({ severity }) => severity === 'warning')}
      />
      {view.issuesNotListed === 0 ? null : (
        <p className="govuk-body">{formatCount(view.issuesNotListed, 'more is', 'more are')} not listed here.</p>
      )}
    </>
  );
};
