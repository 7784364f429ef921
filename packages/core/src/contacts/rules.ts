import { type ContactResult, type Day, dayOf, type Instant, resultsThatAreContact } from '@waymark/contracts';

/** What the counts of contacts are made from: attempts with one person, in any order. */
export interface CountedAttempt {
  readonly at: Instant;
  readonly result: ContactResult;
  readonly wasAlone: boolean | null;
}

export interface SinceAlone {
  readonly lastSpokenOn: Day | null;
  readonly lastSeenAloneOn: Day | null;
  /** Contacts after the last one alone; all of them where there was none (domain.md F2). */
  readonly contactsSinceAlone: number;
}

const isContact = ({ result }: CountedAttempt): boolean => resultsThatAreContact.some((contact) => contact === result);

/** When someone was last spoken to, and how many contacts there were since the last one alone. Not asked is not alone. */
export const sinceAlone = (attempts: readonly CountedAttempt[]): SinceAlone => {
  const contacts = attempts.filter(isContact).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const alone = contacts.findLastIndex(({ wasAlone }) => wasAlone === true);
  const [last, lastAlone] = [contacts.at(-1), contacts[alone]];
  return {
    lastSpokenOn: last === undefined ? null : dayOf(last.at),
    lastSeenAloneOn: lastAlone === undefined ? null : dayOf(lastAlone.at),
    contactsSinceAlone: contacts.length - 1 - alone,
  };
};

/** A way to reach someone, or a place, as it was written down. */
export interface WrittenDetail {
  readonly kind: 'number' | 'address';
  readonly text: string;
}

/** Numbers without their spaces and with the country's prefix as a nought; mail and places without case and signs. */
const folded = ({ kind, text }: WrittenDetail): string => {
  if (kind === 'number') {
    const digits = text.replaceAll(/\D/g, '').replace(/^(?:0044|44)0?/, '0');
    return digits.length < 7 ? '' : `number ${digits}`;
  }
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}@]/gu, '');
  return letters.length < 6 ? '' : `address ${letters}`;
};

/** Which of one person's details another's hold as well, however either was written; what is too short tells nothing. */
export const sharedDetails = (own: readonly WrittenDetail[], others: readonly WrittenDetail[]): readonly number[] => {
  const known = new Set(others.map(folded).filter((detail) => detail !== ''));
  return own.flatMap((detail, index) => (known.has(folded(detail)) ? [index] : []));
};
