import { dayOf, meetingKindLabels, type ReportsListed } from '@waymark/contracts';
import { EmptyState, FormattedDay, formatDayRange, Table, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { mayWriteReports } from '../family/may-write-reports.ts';
import { addresses } from '../navigation/addresses.ts';
import { useAccount } from '../session/use-session.ts';
import { reportStateLabels, reportTitle } from './report-words.ts';

type Written = ReportsListed['written'][number];
type Addressed = ReportsListed['addressed'][number];

const meetingWords = ({ meeting }: Written): ReactNode =>
  meeting === null ? (
    'No meeting named'
  ) : (
    <>
      {meetingKindLabels[meeting.kind]}, <FormattedDay day={dayOf(meeting.startsAt)} />
    </>
  );

const childrenWords = ({ children }: Pick<Written, 'children'>): string => children.map(({ name }) => name).join(', ');

const WrittenReports = ({ written }: Pick<ReportsListed, 'written'>): ReactNode => (
  <Table
    caption="Written by you"
    captionSize="m"
    columns={[
      {
        key: 'report',
        heading: 'Report',
        isRowHeading: true,
        cell: (report: Written) => (
          <a className="govuk-link" href={addresses.report(report.reportId)}>
            {reportTitle(report)}
          </a>
        ),
      },
      { key: 'children', heading: 'About', cell: childrenWords },
      { key: 'for', heading: 'For', cell: meetingWords },
      { key: 'period', heading: 'Period', cell: ({ from, to }) => formatDayRange(from, to) },
      {
        key: 'state',
        heading: 'State',
        cell: ({ state }) => <Tag tone={state === 'draft' ? 'information' : 'done'}>{reportStateLabels[state]}</Tag>,
      },
    ]}
    rows={written}
    rowKey={({ reportId }) => reportId}
  />
);

const AddressedReports = ({ addressed }: Pick<ReportsListed, 'addressed'>): ReactNode => (
  <Table
    caption="Addressed to you"
    captionSize="m"
    columns={[
      {
        key: 'report',
        heading: 'Report',
        isRowHeading: true,
        cell: (report: Addressed) => (
          <a className="govuk-link" href={addresses.signedDocument(report.reportId, report.recipientId)}>
            {reportTitle(report)}
          </a>
        ),
      },
      { key: 'children', heading: 'About', cell: childrenWords },
      { key: 'made', heading: 'Signed', cell: ({ madeAt }) => <FormattedDay day={dayOf(madeAt)} /> },
    ]}
    rows={addressed}
    rowKey={({ reportId, recipientId }) => `${reportId} ${recipientId}`}
  />
);

/** Reports the reader wrote, and those addressed to the reader. */
export const ReportsList = ({ list }: { readonly list: ReportsListed }): ReactNode => {
  const { roles } = useAccount();
  const { written, addressed } = list;
  if (written.length + addressed.length === 0)
    return (
      <EmptyState title="No report yet">
        {mayWriteReports(roles) ? 'A report is started on the page of a family. ' : ''}
        Reports addressed to you show here once they are signed.
      </EmptyState>
    );
  return (
    <>
      {addressed.length === 0 ? null : <AddressedReports addressed={addressed} />}
      {written.length === 0 ? null : <WrittenReports written={written} />}
    </>
  );
};
