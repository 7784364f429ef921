import { recordContactAttempt } from './record-contact-attempt.ts';
import { recordContactCard } from './record-contact-card.ts';
import { recordWhereabouts } from './record-whereabouts.ts';
import { viewContact } from './view-contact.ts';

export { recordContactAttempt, recordContactCard, recordWhereabouts, viewContact };

export const contactVerbs = [recordContactCard, recordWhereabouts, recordContactAttempt] as const;
export const contactReads = [viewContact] as const;
