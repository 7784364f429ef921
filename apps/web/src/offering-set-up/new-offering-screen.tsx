import { useQuery } from '@tanstack/react-query';
import { newId, type OrganisationsView } from '@waymark/contracts';
import type { ProgrammeShared } from '@waymark/plugin-api/shared';
import { BackLink, Button, Page, Select } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { organisationsQuery } from '../organisations/queries.ts';
import { webPlugins } from '../plugins.ts';
import { QueryStates } from '../query/query-states.tsx';
import { type EnteredOffering, enteredOf, offeringGiven } from './entered-offering.ts';
import { OfferingFields } from './offering-fields.tsx';
import { addOffering } from './offering-requests.ts';
import { offeringWordsFor } from './offering-words.ts';
import { useBackToOffering } from './use-back-to-offering.ts';

const title = 'Offer a programme';
const above = <BackLink href={addresses.offerings}>Back to the programmes</BackLink>;

interface FormProps {
  readonly programme: ProgrammeShared;
  readonly organisations: OrganisationsView;
}

const OfferForm = ({ programme, organisations }: FormProps): ReactNode => {
  const [offeringId] = useState(newId);
  const back = useBackToOffering();
  const { manifest, settings } = programme;
  const form = useSentForm<EnteredOffering>({
    defaultValues: { ...enteredOf(undefined, settings), from: serverClock.now().slice(0, 10) },
    wordsFor: offeringWordsFor,
    send: async (entered) => {
      const { providerId } = entered;
      const day = dayGiven(entered.from);
      if (day === undefined) throw new Error('the form sent what it had not checked');
      const { to, ...given } = offeringGiven(entered, settings);
      const sent = { offeringId, programmeId: manifest.id, providerId, from: day, ...(to !== null && { to }) };
      await addOffering({ ...sent, ...given });
      await back(offeringId, 'The programme is offered. Now say who works it');
    },
  });
  const { register, control, errorOf } = form;
  return (
    <Page title={title} caption={manifest.title} errors={form.errors} attempt={form.attempt} above={above}>
      <form noValidate onSubmit={form.submit} className="waymark-form">
        <Select
          {...register('providerId', { required: 'Choose who provides it' })}
          label="Provider"
          labelSize="s"
          emptyText="Choose an organisation"
          options={organisations.organisations.map(({ organisationId, name }) => ({
            value: organisationId,
            text: name,
          }))}
          error={errorOf('providerId')}
        />
        <DateField
          control={control}
          name="from"
          label="First day"
          labelSize="s"
          hint="From this day on people can be referred"
          subject="First day"
          error={errorOf('from')}
        />
        <OfferingFields form={form} settings={settings} />
        <Button isBusy={form.isSending}>{form.isSending ? 'Saving' : 'Offer it'}</Button>
      </form>
    </Page>
  );
};

const Choose = ({ organisations }: Pick<FormProps, 'organisations'>): ReactNode => {
  const [chosenId, setChosenId] = useState(webPlugins.length === 1 ? webPlugins[0]?.shared.manifest.id : undefined);
  const programme = webPlugins.find(({ shared }) => shared.manifest.id === chosenId)?.shared;
  if (programme !== undefined) return <OfferForm programme={programme} organisations={organisations} />;
  return (
    <Page title={title} lead="Which programme?" above={above}>
      <ul className="govuk-list">
        {webPlugins.map(({ shared: { manifest } }) => (
          <li key={manifest.id}>
            <Button type="button" variant="plain" onClick={() => setChosenId(manifest.id)}>
              {manifest.title}
            </Button>
            <p className="govuk-hint">{manifest.summary}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
};

export const NewOfferingScreen = (): ReactNode => {
  const query = useQuery(organisationsQuery());
  if (query.data !== undefined) return <Choose organisations={query.data} />;
  return (
    <Page title={title} above={above}>
      <QueryStates query={query} what="the organisations">
        {() => null}
      </QueryStates>
    </Page>
  );
};
