import { type ReportView, reportRecipientKey } from '@waymark/contracts';
import { BackLink, FormattedTime, Page, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { Fingerprints } from './fingerprints.tsx';
import { recipientName } from './recipient-name.ts';
import { reportLead } from './report-words.ts';
import { WithheldList } from './withheld-list.tsx';

type Version = NonNullable<ReportView['signed']>['versions'][number];

/** A signed report: the document of each recipient as it was frozen, and what was withheld from whom. */
export const SignedPage = ({ view }: { readonly view: ReportView }): ReactNode => {
  const { signed, report, withheld } = view;
  const nameOf = ({ recipient }: Version) => recipientName(reportRecipientKey(recipient), report);
  return (
    <Page
      title="Report for the conference"
      titleInBrowser="Report"
      caption={report.reference}
      lead={reportLead(view)}
      above={<BackLink href={addresses.family(view.familyId)}>Back to the family</BackLink>}
    >
      {signed === null ? null : (
        <>
          <p className="govuk-body">
            Signed on <FormattedTime at={signed.at} withDay />.
          </p>
          <Table
            caption="Signed documents"
            captionSize="m"
            emptyText="No version was made."
            columns={[
              { key: 'who', heading: 'For', isRowHeading: true, cell: nameOf },
              {
                key: 'document',
                heading: 'Document',
                cell: (version: Version) => (
                  <a className="govuk-link" href={addresses.signedDocument(view.reportId, version.recipient.id)}>
                    Open and print<span className="govuk-visually-hidden"> the document for {nameOf(version)}</span>
                  </a>
                ),
              },
            ]}
            rows={signed.versions}
            rowKey={({ recipient }) => reportRecipientKey(recipient)}
          />
        </>
      )}
      {withheld.map(({ recipient, parts }) => {
        const key = reportRecipientKey(recipient);
        return <WithheldList key={key} from={recipientName(key, report)} parts={parts} sections={report.sections} />;
      })}
      {signed === null ? null : (
        <Fingerprints
          prints={[
            { of: 'The report', hash: signed.hash },
            ...signed.versions.map((version) => ({ of: `For ${nameOf(version)}`, hash: version.hash })),
          ]}
        />
      )}
    </Page>
  );
};
