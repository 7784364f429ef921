import type { Id } from '../../id.ts';
import type { ReportSubject } from '../people.ts';
import type { ReportRecipient } from '../recipient-schema.ts';
import { type AllowedPeople, reasonsAgainst } from './reasons-against.ts';

/**
 * Whose parts a recipient may have. A parent: their own and those of their children in this report, less a child who is
 * kept from them (a pregnancy not known to them). A child: their own. Never another adult of the family (S42).
 */
export const allowedPeople = (subjects: readonly ReportSubject[], recipient: ReportRecipient): AllowedPeople => {
  switch (recipient.kind) {
    case 'chair':
    case 'lead-practitioner':
      return null;
    case 'other-professional':
      return new Set(recipient.people);
    case 'child':
      return new Set([recipient.id]);
    case 'parent': {
      const named = new Set<Id>([recipient.id, ...recipient.children]);
      const children = subjects.filter(
        (subject) => reasonsAgainst(subject, subject.holds, recipient, named).length === 0,
      );
      return new Set([recipient.id, ...children.map(({ person }) => person)]);
    }
  }
};
