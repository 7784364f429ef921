import { useParams } from '@tanstack/react-router';
import { type OfferingView, roleLabels } from '@waymark/contracts';
import { BackLink, FormattedDay, formatDay, Page, SummaryList, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DoneBanner } from '../family/done-banner.tsx';
import { HistoryTable } from '../history/history-table.tsx';
import { addresses } from '../navigation/addresses.ts';
import { programmeOf } from '../plugins.ts';
import { OfferingPage } from './offering-page.tsx';
import { offeringFields, offeringValueWords, settingWords, sourcesWords } from './offering-words.ts';

const leadOf = ({ programme, provider, from, to }: OfferingView): string => {
  const what = `${programme} at ${provider}`;
  const today = serverClock.now().slice(0, 10);
  if (from > today) return `${what}, from ${formatDay(from)}.`;
  if (to === null) return `${what}, since ${formatDay(from)}.`;
  return to < today ? `${what}. It ended on ${formatDay(to)}.` : `${what}, until ${formatDay(to)}.`;
};

const Offering = ({ offering }: { readonly offering: OfferingView }): ReactNode => {
  const { offeringId, title, area, capacity, whoMayRefer, settings, staff, history } = offering;
  const form = programmeOf(offering.programmeId)?.settings;
  const change = [
    {
      text: 'Change',
      hiddenText: 'name, area, who may refer and settings',
      href: addresses.changeOffering(offeringId),
    },
  ];
  return (
    <Page
      title={title}
      lead={leadOf(offering)}
      above={<BackLink href={addresses.offerings}>Back to the programmes</BackLink>}
    >
      <DoneBanner />
      <SummaryList
        rows={[
          { key: 'Area', value: area, actions: change },
          { key: 'Only the accredited lead', value: offering.leadMustBeAccredited ? 'Yes' : 'No' },
          { key: 'Places at one time', value: capacity ?? 'None agreed' },
          { key: 'Who may refer', value: sourcesWords(whoMayRefer) },
          ...Object.entries(form?.fields ?? {}).map(([name, hint]) => ({
            key: hint.label,
            value: settingWords(hint, settings[name]),
          })),
        ]}
      />
      <Table
        caption="Who works it"
        captionSize="m"
        columns={[
          { key: 'name', heading: 'Name', isRowHeading: true, cell: ({ name }) => name },
          { key: 'role', heading: 'As', cell: ({ role }) => roleLabels[role] },
          { key: 'from', heading: 'Since', cell: ({ from }) => <FormattedDay day={from} /> },
        ]}
        rows={staff}
        rowKey={({ staffId, role }) => `${staffId} ${role}`}
        emptyText="Nobody yet: without a coordinator no referral is decided"
      />
      <p className="govuk-body">
        <a className="govuk-link" href={addresses.offeringStaff(offeringId)}>
          Change who works it
        </a>
      </p>
      <HistoryTable history={history} fields={offeringFields} valueWords={offeringValueWords(form)} />
    </Page>
  );
};

/** One programme as it is offered: who may refer, its settings, who works it, and its history. */
export const OfferingScreen = (): ReactNode => {
  const { offeringId } = useParams({ from: '/signed-in/offerings/$offeringId' });
  return (
    <OfferingPage offeringId={offeringId} title="Programme">
      {(offering) => <Offering offering={offering} />}
    </OfferingPage>
  );
};
