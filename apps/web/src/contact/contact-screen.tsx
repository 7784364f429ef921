import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { holdsPermission } from '@waymark/contracts';
import { BackLink, Button, Page, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DoneBanner, leaveDone } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { useAccount } from '../session/use-session.ts';
import { ContactBody } from './contact-body.tsx';
import { ContactCardForm } from './contact-card-form.tsx';
import { mayRecordContact } from './may-record-contact.ts';
import { contactQuery } from './queries.ts';

interface GateProps {
  /** Where what is recorded of the person stands, for who may read it. */
  readonly person: string | undefined;
  readonly onOpen: () => void;
}

const Gate = ({ person, onOpen }: GateProps): ReactNode => (
  <Page
    title="Contact card"
    above={person === undefined ? undefined : <BackLink href={person}>What is recorded of this person</BackLink>}
  >
    <WarningText>Opening this card is recorded with your name and the time.</WarningText>
    <p className="govuk-body">Open it only to reach this person, and where nobody else can see your screen.</p>
    <Button type="button" onClick={onOpen}>
      Open the card
    </Button>
  </Page>
);

/** A contact card, opened only on purpose: opening it is recorded. No name stands in its title. */
export const ContactScreen = (): ReactNode => {
  const { personId } = useParams({ from: '/signed-in/persons/$personId/contact' });
  const { roles } = useAccount();
  const queries = useQueryClient();
  const [shows, setShows] = useState<'gate' | 'card' | 'form'>('gate');
  const asked = contactQuery(personId);
  const query = useQuery({ ...asked, enabled: shows !== 'gate' });
  if (shows === 'gate') {
    const person = holdsPermission(roles, 'core.person.view') ? addresses.person(personId) : undefined;
    return <Gate person={person} onOpen={() => setShows('card')} />;
  }
  if (shows === 'form' && query.data !== undefined) {
    const done = async () => {
      await queries.invalidateQueries({ queryKey: asked.queryKey });
      leaveDone(queries, 'The contact card is recorded');
      setShows('card');
    };
    return (
      <ContactCardForm view={query.data} now={serverClock.now()} onDone={done} onCancel={() => setShows('card')} />
    );
  }
  return (
    <Page title="Contact card">
      <DoneBanner />
      <QueryStates query={query} what="the contact card">
        {(view) => <ContactBody view={view} onRecord={mayRecordContact(roles) ? () => setShows('form') : undefined} />}
      </QueryStates>
    </Page>
  );
};
