import { useQuery } from '@tanstack/react-query';
import { roleLabels, type SafetyPhonesView } from '@waymark/contracts';
import { Page, SummaryList, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useAccount } from '../session/use-session.ts';
import { safetyPhonesQuery } from '../settings/queries.ts';
import { helpFor } from './help-for.ts';

const Phones = ({ duty, emergencyDutyTeam }: SafetyPhonesView): ReactNode => (
  <SummaryList
    rows={[
      { key: 'Duty, in office hours', value: duty ?? 'Not written down here yet' },
      { key: 'Emergency duty team, at nights and weekends', value: emergencyDutyTeam ?? 'Not written down here yet' },
    ]}
  />
);

/** Help of one page: whom to ring, and how the commonest things of one's own roles are done. */
export const HelpScreen = (): ReactNode => {
  const { roles } = useAccount();
  const { data } = useQuery(safetyPhonesQuery());
  const help = helpFor(roles);
  return (
    <Page title="Help">
      <WarningText>In danger now: 999. Nobody watches this system at night.</WarningText>
      {data === undefined ? null : <Phones {...data} />}
      {help.map(({ role, items }) => (
        <section key={role}>
          {help.length > 1 ? <h2 className="govuk-heading-m">{roleLabels[role]}</h2> : null}
          <dl className="waymark-help">
            {items.map(({ title, how }) => (
              <div key={title}>
                <dt className="govuk-heading-s">{title}</dt>
                <dd className="govuk-body">{how}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Page>
  );
};
