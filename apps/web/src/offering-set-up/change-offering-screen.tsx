import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { OfferingView } from '@waymark/contracts';
import { BackLink, Button, InsetText, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import { changesBetween, isStale, Stale } from '../history/stale.tsx';
import { addresses } from '../navigation/addresses.ts';
import { useSeen } from '../offerings/use-seen.ts';
import { programmeOf } from '../plugins.ts';
import { type EnteredOffering, enteredOf, offeringGiven } from './entered-offering.ts';
import { OfferingFields } from './offering-fields.tsx';
import { OfferingPage } from './offering-page.tsx';
import { changeOffering } from './offering-requests.ts';
import { offeringValueWords, offeringWordsFor } from './offering-words.ts';
import { offeringQuery } from './queries.ts';
import { useBackToOffering } from './use-back-to-offering.ts';

const title = 'Change a programme';

const ChangeForm = ({ offering }: { readonly offering: OfferingView }): ReactNode => {
  const { offeringId } = offering;
  const settings = programmeOf(offering.programmeId)?.settings;
  const queries = useQueryClient();
  const back = useBackToOffering();
  const { seen, before, sendFor } = useSeen(offering, () =>
    queries.fetchQuery({ ...offeringQuery(offeringId), staleTime: 0 }),
  );
  const fieldsOf = (view: OfferingView): Record<string, string> => {
    const words = offeringValueWords(settings);
    const { title: name, area, capacity, whoMayRefer, to } = view;
    return {
      Name: name,
      Area: area,
      'Places at one time': words('capacity', capacity),
      'Only the accredited lead': words('leadMustBeAccredited', view.leadMustBeAccredited),
      'Who may refer': words('whoMayRefer', whoMayRefer),
      Settings: words('settings', view.settings),
      'Last day': words('to', to),
    };
  };
  const form = useSentForm<EnteredOffering>({
    defaultValues: enteredOf(offering, settings),
    wordsFor: offeringWordsFor,
    send: async (entered) => {
      const { settings: given, ...changes } = offeringGiven(entered, settings);
      const sent = { ...changes, settings: settings === undefined ? offering.settings : given };
      await sendFor(({ version }) => changeOffering(offeringId, sent, version));
      await back(offeringId, 'Saved');
    },
  });
  const stale = isStale(form.conflict) ? form.conflict : undefined;
  return (
    <Page
      title={title}
      caption={offering.title}
      errors={stale === undefined ? form.errors : []}
      attempt={form.attempt}
      above={<BackLink href={addresses.offering(offeringId)}>Back to {offering.title}</BackLink>}
    >
      {stale === undefined ? null : (
        <Stale problem={stale} changes={changesBetween(before && fieldsOf(before), fieldsOf(seen))} />
      )}
      <InsetText>Referrals that were already sent keep the entry conditions they were checked against.</InsetText>
      <form noValidate onSubmit={form.submit} className="waymark-form">
        <OfferingFields form={form} settings={settings} />
        <Button isBusy={form.isSending}>{form.isSending ? 'Saving' : 'Save'}</Button>
      </form>
    </Page>
  );
};

export const ChangeOfferingScreen = (): ReactNode => {
  const { offeringId } = useParams({ from: '/signed-in/offerings/$offeringId/change' });
  return (
    <OfferingPage offeringId={offeringId} title={title}>
      {(offering) => <ChangeForm offering={offering} />}
    </OfferingPage>
  );
};
