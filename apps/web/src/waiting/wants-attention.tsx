import type { Day, WaitingRow } from '@waymark/contracts';
import { formatDay, formatDaysAgo, lastDayOf } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { nextContact } from './waiting-words.ts';

export interface WantsAttentionProps {
  readonly people: readonly WaitingRow[];
  readonly today: Day;
}

interface Line {
  readonly row: WaitingRow;
  readonly words: string;
}

const Lines = ({ heading, lines }: { readonly heading: string; readonly lines: readonly Line[] }): ReactNode =>
  lines.length === 0 ? null : (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">{heading}</p>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map(({ row, words }) => (
          <li key={row.subjectId}>
            <a className="govuk-link" href={addresses.referral(row.referralId)}>
              {row.name}
            </a>
            , {words}
          </li>
        ))}
      </ul>
    </>
  );

const byDay = (one: { readonly day: string }, other: { readonly day: string }): number =>
  one.day < other.day ? -1 : 1;

/** Contacts that are due, those whose wait nobody carries, and offers that run out: what a list of many rows would hide (B5). */
export const WantsAttention = ({ people, today }: WantsAttentionProps): ReactNode => {
  const due = people
    .flatMap((row) => {
      const day = row.waitingPlan?.nextContactOn;
      return day === undefined || !nextContact(row, today).isDue ? [] : [{ row, day }];
    })
    .toSorted(byDay)
    .map(({ row, day }) => ({ row, words: day === today ? 'today' : formatDaysAgo(day, today) }));
  const carried = people
    .filter(({ waitingPlan }) => waitingPlan === null)
    .map((row) => ({ row, words: `waiting since ${formatDay(row.receivedOn)}` }));
  const offers = people
    .flatMap((row) =>
      row.openOffer === null ? [] : [{ row, day: lastDayOf(row.openOffer.expiresAt), of: row.openOffer }],
    )
    .toSorted(byDay)
    .map(({ row, day, of }) => ({ row, words: `${of.group}: to be answered by ${formatDay(day)}` }));
  return (
    <>
      <Lines heading="The next contact is due with:" lines={due} />
      <Lines heading="Nobody carries the wait of:" lines={carried} />
      <Lines heading="Offers that are open, the first to run out first:" lines={offers} />
    </>
  );
};
