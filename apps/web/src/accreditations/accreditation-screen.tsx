import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type AccreditationsView, accreditationRoleLabels } from '@waymark/contracts';
import { BackLink, EmptyState, FormattedTime, formatDay, Page, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { AccreditationFields, useAccreditationForm } from './accreditation-form.tsx';
import { accreditationsQuery } from './requests.ts';
import { standingWords } from './standing-words.ts';

type Member = AccreditationsView['staff'][number];
type Accreditation = Member['accreditations'][number];

const title = 'Record an accreditation';
const back = <BackLink href={addresses.accreditations}>Accreditations</BackLink>;

const noteOf = ({ isCorrected, reason }: Accreditation): string => {
  if (isCorrected) return 'Corrected since';
  return reason === null ? '' : `Corrects what stood before: ${reason}`;
};

const OneMember = ({ view, member }: { readonly view: AccreditationsView; readonly member: Member }): ReactNode => {
  const queries = useQueryClient();
  const titleOf = (wanted: string) =>
    view.programmes.find(({ programmeId }) => programmeId === wanted)?.programme ?? wanted;
  const wordsOf = ({ programmeId, role, from, until }: Accreditation): string =>
    `${titleOf(programmeId)}, ${accreditationRoleLabels[role].toLowerCase()}, from ${formatDay(from)}${until === null ? '' : ` until ${formatDay(until)}`}`;
  const form = useAccreditationForm({
    member,
    onDone: () => queries.invalidateQueries({ queryKey: accreditationsQuery().queryKey }),
  });
  const lead = member.standings.map((one) => `${titleOf(one.programmeId)}: ${standingWords(one)}.`).join(' ');
  return (
    <Page
      title={`Accreditations of ${member.name}`}
      titleInBrowser={title}
      lead={lead || 'Nothing is recorded yet.'}
      errors={form.errors}
      attempt={form.attempt}
      above={back}
    >
      <Table
        caption="What was recorded"
        captionSize="m"
        columns={[
          { key: 'what', heading: 'Accredited', isRowHeading: true, cell: (one) => wordsOf(one) },
          {
            key: 'recorded',
            heading: 'Recorded',
            cell: ({ recordedAt, by }) => (
              <>
                <FormattedTime at={recordedAt} withDay />
                {by === null ? null : `, ${by}`}
              </>
            ),
          },
          { key: 'note', heading: 'Note', cell: noteOf },
        ]}
        rows={member.accreditations}
        rowKey={({ accreditationId }) => accreditationId}
        emptyText="Nothing yet"
      />
      <h2 className="govuk-heading-m">{title}</h2>
      <AccreditationFields member={member} programmes={view.programmes} wordsOf={wordsOf} form={form} />
    </Page>
  );
};

/** One facilitator: what was ever recorded, what was corrected and why, and the form for what comes to it. */
export const AccreditationScreen = (): ReactNode => {
  const { staffId: wanted } = useParams({ from: '/signed-in/accreditations/$staffId' });
  const query = useQuery(accreditationsQuery());
  const found = query.data?.staff.find(({ staffId }) => staffId === wanted);
  if (query.data !== undefined && found !== undefined)
    return <OneMember key={found.accreditations.length} view={query.data} member={found} />;
  return (
    <Page title={title} above={back}>
      <QueryStates query={query} what="the accreditations">
        {() => <EmptyState title="Nobody who facilitates stands here" />}
      </QueryStates>
    </Page>
  );
};
