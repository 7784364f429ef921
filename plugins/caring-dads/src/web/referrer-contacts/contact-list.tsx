import { dayOf } from '@waymark/contracts';
import { Card, formatDay, SummaryList } from '@waymark/ui';
import type { ReactNode } from 'react';
import { contactHowLabels, referrerContactSchema } from '../../shared/referrer-contact.ts';
import type { KeptContacts } from './contact-lead.ts';

type Kept = KeptContacts['documents'][number];

const Contact = ({ kept }: { readonly kept: Kept }): ReactNode => {
  const read = referrerContactSchema.safeParse(kept.document);
  if (!read.success) {
    return (
      <Card headingLevel={4} title={`Kept on ${formatDay(dayOf(kept.recordedAt))}`}>
        <p className="govuk-body">This page cannot read it. Tell whoever looks after Waymark.</p>
      </Card>
    );
  }
  const { on, with: person, agency, how, goals, progress } = read.data;
  return (
    <Card headingLevel={4} title={formatDay(on)}>
      <SummaryList
        rows={[
          { key: 'With', value: `${person}, ${agency}` },
          { key: 'How', value: contactHowLabels[how] },
          { key: 'Goals', value: goals },
          { key: 'Progress and concerns', value: progress },
          ...(kept.recordedBy === null ? [] : [{ key: 'Kept by', value: kept.recordedBy }]),
        ]}
      />
    </Card>
  );
};

/** The contacts that were kept, newest first. */
export const ContactList = ({ documents }: { readonly documents: readonly Kept[] }): ReactNode =>
  documents.toReversed().map((kept) => <Contact key={kept.recordId} kept={kept} />);
