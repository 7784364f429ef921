import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Day } from '@waymark/contracts';
import { formatDay, Page, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { useAccount } from '../session/use-session.ts';
import { asAtInstant } from './as-at.ts';
import { DoneBanner } from './done-banner.tsx';
import { FamilyActions } from './family-actions.tsx';
import { FamilyBody } from './family-body.tsx';
import { familyLead, familyTitle } from './family-lead.ts';
import { mayWriteReports } from './may-write-reports.ts';
import { familyQuery } from './queries.ts';

/** The heart of Waymark: one family, now or as it was known on an earlier day. */
export const FamilyScreen = (): ReactNode => {
  const { familyId } = useParams({ from: '/signed-in/families/$familyId' });
  const { asAt: day } = useSearch({ from: '/signed-in/families/$familyId' });
  const navigate = useNavigate({ from: '/families/$familyId' });
  const { roles } = useAccount();
  const now = serverClock.now();
  const query = useQuery(familyQuery(familyId, asAtInstant(day, now)));
  const { data } = query;
  const mayReport = mayWriteReports(roles);
  const show = (chosen: Day | undefined) =>
    void navigate({ search: chosen === undefined ? {} : { asAt: chosen }, replace: false });
  return (
    <Page
      title={data === undefined ? 'Family' : familyTitle(data)}
      titleInBrowser="Family"
      caption={data && `Family ${data.reference}`}
      lead={data && familyLead(data)}
      actions={data && day === undefined ? <FamilyActions familyId={familyId} mayReport={mayReport} /> : undefined}
    >
      <DoneBanner />
      {day === undefined ? null : (
        <WarningText>
          What was known on {formatDay(day)}, not what is known today.{' '}
          <a className="govuk-link" href={addresses.family(familyId)}>
            Show today
          </a>
        </WarningText>
      )}
      <QueryStates query={query} what="the family">
        {(view) => <FamilyBody view={view} now={now} day={day} mayReport={mayReport} onDay={show} />}
      </QueryStates>
    </Page>
  );
};
