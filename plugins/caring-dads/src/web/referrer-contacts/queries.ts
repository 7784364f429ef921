import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import type { PanelTools } from '@waymark/plugin-api/web';
import type { ReferrerContact } from '../../shared/referrer-contact.ts';
import { referrerContactKind } from '../../shared/referrer-contact.ts';

/** Keys of what this programme asks; every key of a plugin begins with its id. */
export const contactKeys = {
  all: ['caring-dads', 'referrer-contacts'] as const,
  of: (enrolmentId: Id) => [...contactKeys.all, enrolmentId] as const,
};

/** The documents of a place; opening them is recorded, so they are asked for again only when something was kept. */
export const contactsQuery = ({ request }: PanelTools, enrolmentId: Id) =>
  queryOptions({
    queryKey: contactKeys.of(enrolmentId),
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/enrolments/${enrolmentId}/records`, signal },
        (contracts) => contracts.recordsView,
      ),
    refetchOnWindowFocus: false,
  });

export interface ContactToKeep {
  /** Made when the form was opened: sent again, it is the same contact. */
  readonly recordId: Id;
  readonly enrolmentId: Id;
  readonly document: ReferrerContact;
}

/** Keeps one contact as a document of the place. */
export const keepContact = ({ request }: PanelTools, { recordId, enrolmentId, document }: ContactToKeep) =>
  request(
    {
      method: 'POST',
      path: '/records',
      body: { recordId, about: { kind: 'enrolment', enrolmentId }, kind: referrerContactKind, document },
    },
    (contracts) => contracts.recordKept,
  );
