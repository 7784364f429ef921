import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button, Page, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DoneBanner } from '../family/done-banner.tsx';
import { QueryStates } from '../query/query-states.tsx';
import { useAccount } from '../session/use-session.ts';
import { ContactBody } from './contact-body.tsx';
import { mayRecordContact } from './may-record-contact.ts';
import { contactQuery } from './queries.ts';

/** A contact card, opened only on purpose: opening it is recorded. */
export const ContactScreen = (): ReactNode => {
  const { personId } = useParams({ from: '/signed-in/persons/$personId/contact' });
  const { roles } = useAccount();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({ ...contactQuery(personId), enabled: isOpen });
  return (
    <Page title="Contact card">
      <DoneBanner />
      {isOpen ? (
        <QueryStates query={query} what="the contact card">
          {(view) => <ContactBody view={view} mayRecord={mayRecordContact(roles)} />}
        </QueryStates>
      ) : (
        <>
          <WarningText>Opening this card is recorded with your name and the time.</WarningText>
          <p className="govuk-body">Open it only to reach this person, and where nobody else can see your screen.</p>
          <Button type="button" onClick={() => setOpen(true)}>
            Open the card
          </Button>
        </>
      )}
    </Page>
  );
};
