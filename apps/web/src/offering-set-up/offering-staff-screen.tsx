import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type OfferingRole, type OfferingView, offeringRoles, roleLabels, type StaffList } from '@waymark/contracts';
import { BackLink, Button, Checkboxes, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import { staffQuery } from '../groups/staff-query.ts';
import { changesBetween, isStale, Stale } from '../history/stale.tsx';
import { addresses } from '../navigation/addresses.ts';
import { useSeen } from '../offerings/use-seen.ts';
import { QueryStates } from '../query/query-states.tsx';
import { OfferingPage } from './offering-page.tsx';
import { type OfferingWorker, setOfferingStaff } from './offering-requests.ts';
import { offeringQuery } from './queries.ts';
import { useBackToOffering } from './use-back-to-offering.ts';

const title = 'Who works it?';

type Chosen = Readonly<Record<OfferingRole, readonly string[]>>;

const holders = ({ staff }: OfferingView, role: OfferingRole): readonly string[] =>
  staff.filter((one) => one.role === role).map(({ staffId }) => staffId);

const chosenOf = (offering: OfferingView): Chosen => ({
  coordinator: holders(offering, 'coordinator'),
  'provider-manager': holders(offering, 'provider-manager'),
  'partner-support': holders(offering, 'partner-support'),
  'child-advocate': holders(offering, 'child-advocate'),
});

const fieldsOf = ({ staff }: OfferingView): Record<string, string> =>
  Object.fromEntries(
    offeringRoles.map((role) => [
      roleLabels[role],
      staff
        .filter((one) => one.role === role)
        .map(({ name }) => name)
        .join(', '),
    ]),
  );

const StaffForm = ({ offering, list }: { readonly offering: OfferingView; readonly list: StaffList }): ReactNode => {
  const { offeringId } = offering;
  const queries = useQueryClient();
  const back = useBackToOffering();
  const { seen, before, sendFor } = useSeen(offering, () =>
    queries.fetchQuery({ ...offeringQuery(offeringId), staleTime: 0 }),
  );
  const standing = chosenOf(offering);
  const { register, submit, errors, errorOf, attempt, isSending, conflict } = useSentForm<Chosen>({
    defaultValues: { ...standing },
    send: async (chosen) => {
      const staff = offeringRoles.flatMap((role): OfferingWorker[] =>
        chosen[role].map((staffId) => ({ staffId, role })),
      );
      await sendFor(({ version }) => setOfferingStaff(offeringId, staff, version));
      await back(offeringId, 'Who works it is set');
    },
  });
  const stale = isStale(conflict) ? conflict : undefined;
  return (
    <Page
      title={title}
      caption={offering.title}
      lead="From today on. Who works with partners or children is never who decides referrals."
      errors={stale === undefined ? errors : []}
      attempt={attempt}
      above={<BackLink href={addresses.offering(offeringId)}>Back to {offering.title}</BackLink>}
    >
      {stale === undefined ? null : (
        <Stale problem={stale} changes={changesBetween(before && fieldsOf(before), fieldsOf(seen))} />
      )}
      <form noValidate onSubmit={submit} className="waymark-form">
        {offeringRoles.map((role) => {
          const able = list.staff.filter(({ isActive, roles }) => isActive && roles.includes(role));
          return (
            <Checkboxes
              key={role}
              {...register(role)}
              label={roleLabels[role]}
              labelSize="s"
              hint={able.length === 0 ? 'Nobody has this role today; give it to someone first' : undefined}
              defaultValues={standing[role]}
              choices={able.map(({ staffId, name, organisation }) => ({
                value: staffId,
                text: name,
                hint: organisation,
              }))}
              isSmall
              error={errorOf(role)}
            />
          );
        })}
        <Button isBusy={isSending}>{isSending ? 'Saving' : 'Save'}</Button>
      </form>
    </Page>
  );
};

const WithStaff = ({ offering }: { readonly offering: OfferingView }): ReactNode => {
  const staff = useQuery(staffQuery());
  if (staff.data !== undefined) return <StaffForm offering={offering} list={staff.data} />;
  return (
    <Page title={title} caption={offering.title}>
      <QueryStates query={staff} what="the staff">
        {() => null}
      </QueryStates>
    </Page>
  );
};

export const OfferingStaffScreen = (): ReactNode => {
  const { offeringId } = useParams({ from: '/signed-in/offerings/$offeringId/staff' });
  return (
    <OfferingPage offeringId={offeringId} title={title}>
      {(offering) => <WithStaff offering={offering} />}
    </OfferingPage>
  );
};
