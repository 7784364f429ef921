import { useQuery } from '@tanstack/react-query';
import { dayOf } from '@waymark/contracts';
import { type PanelProps, problemOf } from '@waymark/plugin-api/web';
import { Button, EmptyState, ErrorState, LoadingState, NotificationBanner, Tag } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { referrerContactKind } from '../../shared/referrer-contact.ts';
import { ContactForm } from './contact-form.tsx';
import { contactLead } from './contact-lead.ts';
import { ContactList } from './contact-list.tsx';
import { contactsQuery } from './queries.ts';

/** Contacts between facilitators and the referrer: how many there are, when the next is due, and a form to keep one. */
export const ReferrerContacts = ({ enrolmentId, tools }: PanelProps<'enrolment.tab'>): ReactNode => {
  const { data, error, isFetching, refetch } = useQuery(contactsQuery(tools, enrolmentId));
  const [state, setState] = useState<'reading' | 'writing' | 'kept'>('reading');
  if (data === undefined) {
    if (error === null) return <LoadingState what="the contacts with the referrer" />;
    return <ErrorState problem={problemOf(error)} isRetrying={isFetching} onRetry={() => void refetch()} />;
  }
  const kept = data.kinds.find(({ kind }) => kind === referrerContactKind);
  if (kept === undefined) return <EmptyState title="Contacts with the referrer are not yours to read" />;
  const { words, isOverdue } = contactLead(kept, dayOf(tools.now()));
  const mayWrite = kept.writtenBy.some((role) => tools.roles.includes(role));
  return (
    <>
      <h3 className="govuk-heading-m">Contacts with the referrer</h3>
      {state === 'kept' ? <NotificationBanner kind="done" heading="The contact is kept." /> : null}
      <p className="govuk-body">
        {words} {isOverdue ? <Tag tone="attention">Overdue</Tag> : null}
      </p>
      {state === 'writing' ? (
        <ContactForm
          enrolmentId={enrolmentId}
          tools={tools}
          onKept={() => setState('kept')}
          onLeave={() => setState('reading')}
        />
      ) : null}
      {mayWrite && state !== 'writing' ? (
        <Button type="button" variant="secondary" onClick={() => setState('writing')}>
          Record a contact
        </Button>
      ) : null}
      <ContactList documents={kept.documents} />
    </>
  );
};
