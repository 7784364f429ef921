import type { Day, RecordsView } from '@waymark/contracts';
import { formatDay, formatDaysAgo } from '@waymark/ui';
import { contactWeeks } from '../../shared/referrer-contact.ts';

export type KeptContacts = RecordsView['kinds'][number];

/** The first line of the panel: how many there are, and when the next is due. */
export interface ContactLead {
  readonly words: string;
  readonly isOverdue: boolean;
}

const made = (count: number, expected: number): string => {
  if (count === 0) return `No contact is documented yet; ${expected} are expected.`;
  if (count > expected) return `${count} contacts are documented; ${expected} are expected.`;
  return `${count} of ${expected} contacts ${count === 1 ? 'is' : 'are'} documented.`;
};

/** "1 of 3 contacts is documented. The next is due on 4 June 2026, in 12 days." */
export const contactLead = ({ expected, documents }: KeptContacts, today: Day): ContactLead => {
  const begin = made(documents.length, expected.length);
  const next = expected.find(({ isMade }) => !isMade);
  if (next === undefined) return { words: begin, isOverdue: false };
  const { dueOn, isOverdue, number } = next;
  if (dueOn === null)
    return { words: `${begin} The next is due ${contactWeeks[number - 1] ?? 0} weeks after he starts.`, isOverdue };
  const due = `${isOverdue ? 'was' : 'is'} due on ${formatDay(dueOn)}, ${formatDaysAgo(dueOn, today)}`;
  return { words: `${begin} The next ${due}.`, isOverdue };
};
