import { useQueryClient } from '@tanstack/react-query';
import { type OrganisationsView, organisationKindLabels, organisationKinds } from '@waymark/contracts';
import { Button, ErrorSummary } from '@waymark/ui';
import type { ReactNode } from 'react';
import { codeOf } from '../family/options-of.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { changesBetween, isStale, Stale } from '../history/stale.tsx';
import { useSeen } from '../offerings/use-seen.ts';
import { type EnteredOrganisation, OrganisationFields } from './organisation-fields.tsx';
import { changeOrganisation } from './organisation-requests.ts';
import { organisationsKey, organisationsQuery } from './queries.ts';

type Organisation = OrganisationsView['organisations'][number];

const fieldsOf = ({ name, kind, area }: Organisation) => ({
  Name: name,
  Kind: organisationKindLabels[kind],
  Area: area ?? '',
});

export const ChangeOrganisationForm = ({ organisation }: { readonly organisation: Organisation }): ReactNode => {
  const { organisationId } = organisation;
  const queries = useQueryClient();
  const readAgain = async (): Promise<Organisation> => {
    const { organisations } = await queries.fetchQuery({ ...organisationsQuery(), staleTime: 0 });
    return organisations.find((one) => one.organisationId === organisationId) ?? organisation;
  };
  const { seen, before, sendFor, seeAgain } = useSeen(organisation, readAgain);
  const form = useSentForm<EnteredOrganisation>({
    defaultValues: { name: organisation.name, kind: organisation.kind, area: organisation.area ?? '' },
    send: async ({ name, kind: chosen, area }) => {
      const kind = codeOf(organisationKinds, chosen);
      if (kind === undefined) throw new Error('the form sent what it had not checked');
      const fields = { name, kind, area: area.trim() === '' ? null : area };
      await sendFor(({ version }) => changeOrganisation(organisationId, fields, version));
      await queries.invalidateQueries({ queryKey: organisationsKey });
      await seeAgain();
    },
  });
  const stale = isStale(form.conflict) ? form.conflict : undefined;
  return (
    <section>
      <h2 className="govuk-heading-m">Change it</h2>
      <ErrorSummary errors={stale === undefined ? form.errors : []} attempt={form.attempt} />
      {stale === undefined ? null : (
        <Stale problem={stale} changes={changesBetween(before && fieldsOf(before), fieldsOf(seen))} />
      )}
      <form noValidate onSubmit={form.submit} className="waymark-form">
        <OrganisationFields {...form} />
        <Button isBusy={form.isSending}>{form.isSending ? 'Saving' : 'Save'}</Button>
      </form>
    </section>
  );
};
