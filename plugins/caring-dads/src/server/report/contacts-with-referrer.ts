import type { FactsBlock } from '@waymark/contracts';
import type { EnrolmentForReport } from '@waymark/plugin-api/server';
import { referrerContact } from '../../shared/referrer-contact.ts';
import { blockOf } from './block-of.ts';

const expected = referrerContact.expected?.length ?? 0;

/** How many contacts were documented in the period. The three that are expected are of the whole programme. */
export const contactsWithReferrer = (enrolment: EnrolmentForReport): FactsBlock => {
  const made = enrolment.records.filter(({ kind }) => kind === referrerContact.kind).length;
  return {
    ...blockOf(enrolment, 'contacts'),
    kind: 'facts',
    title: 'Contacts between facilitators and the referrer',
    topic: 'timeliness',
    items: [
      { label: 'Documented in this period', value: String(made) },
      { label: 'Expected over the whole programme', value: String(expected) },
    ],
    level: 'casework',
  };
};
