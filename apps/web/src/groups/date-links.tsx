import type { GroupView, Instant, Role } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { mayCancel } from './may-cancel.ts';

export interface DateLinksProps {
  readonly groupId: string;
  readonly session: GroupView['sessions'][number];
  readonly roles: readonly Role[];
  readonly now: Instant;
}

/** What can be done with a date: move it, cancel it, or see who was told that it is another now. */
export const DateLinks = ({ groupId, session, roles, now }: DateLinksProps): ReactNode => {
  const { sessionId, number, state, enrolmentId, moved } = session;
  const isOpen = mayCancel(session, roles, now);
  const links = [
    ...(isOpen && enrolmentId === null && roles.includes('coordinator')
      ? [{ text: 'Move', href: addresses.moveSession(groupId, sessionId) }]
      : []),
    ...(isOpen && enrolmentId === null ? [{ text: 'Place', href: addresses.sessionPlace(groupId, sessionId) }] : []),
    ...(isOpen ? [{ text: 'Cancel', href: addresses.cancelSession(groupId, sessionId) }] : []),
    ...(state === 'cancelled' || (moved !== null && state === 'planned')
      ? [{ text: 'Who was told', href: addresses.telling(groupId, sessionId) }]
      : []),
  ];
  return links.map(({ text, href }) => (
    <div key={text} className="waymark-stacked-link">
      <a className="govuk-link" href={href}>
        {text} <span className="govuk-visually-hidden">session {number}</span>
      </a>
    </div>
  ));
};
