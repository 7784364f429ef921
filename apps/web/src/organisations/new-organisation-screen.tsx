import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { newId, organisationKinds } from '@waymark/contracts';
import { BackLink, Button, Page } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { leaveDone } from '../family/done-banner.tsx';
import { codeOf } from '../family/options-of.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { type EnteredOrganisation, OrganisationFields } from './organisation-fields.tsx';
import { addOrganisation } from './organisation-requests.ts';
import { organisationsKey } from './queries.ts';

export const NewOrganisationScreen = (): ReactNode => {
  const [organisationId] = useState(newId);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const form = useSentForm<EnteredOrganisation>({
    defaultValues: { name: '', kind: '', area: '' },
    send: async ({ name, kind: chosen, area }) => {
      const kind = codeOf(organisationKinds, chosen);
      if (kind === undefined) throw new Error('the form sent what it had not checked');
      await addOrganisation(organisationId, { name, kind, area: area.trim() === '' ? null : area });
      await queries.invalidateQueries({ queryKey: organisationsKey });
      leaveDone(queries, 'The organisation is added');
      await navigate({ to: '/organisations/$organisationId', params: { organisationId } });
    },
  });
  return (
    <Page
      title="Add an organisation"
      errors={form.errors}
      attempt={form.attempt}
      above={<BackLink href={addresses.organisations}>Back to the organisations</BackLink>}
    >
      <form noValidate onSubmit={form.submit} className="waymark-form">
        <OrganisationFields {...form} />
        <Button isBusy={form.isSending}>{form.isSending ? 'Adding' : 'Add'}</Button>
      </form>
    </Page>
  );
};
