import type { contactView } from '@waymark/contracts';
import { Button, EmptyState, FormattedDay, SummaryList, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { ListPart } from '../persons/page/list-part.tsx';
import { aloneWords, attemptWords } from '../persons/page/person-words.ts';
import { cardRows } from './card-rows.tsx';
import { LogCall } from './log-call.tsx';

export type ContactView = z.output<typeof contactView>;

export interface ContactBodyProps {
  readonly view: ContactView;
  /** For roles that may record a card. */
  readonly onRecord?: (() => void) | undefined;
}

const Places = ({ whereabouts }: Pick<ContactView, 'whereabouts'>): ReactNode =>
  whereabouts.length === 0 ? null : (
    <>
      <h2 className="govuk-heading-m">Where to find this person</h2>
      <WarningText>Never pass an address on, in words or on paper.</WarningText>
      <ul className="govuk-list">
        {whereabouts.map(({ whereaboutsId, address, isSafeAccommodation, from, to }) => (
          <li key={whereaboutsId}>
            {address}
            {isSafeAccommodation ? ' (safe accommodation)' : ''}, since <FormattedDay day={from} />
            {to === null ? '' : ', until '}
            {to === null ? null : <FormattedDay day={to} />}
          </li>
        ))}
      </ul>
    </>
  );

/** How a person may safely be reached, and for the few who may, where. */
export const ContactBody = ({ view, onRecord }: ContactBodyProps): ReactNode => (
  <>
    <h2 className="govuk-heading-m">{view.name}</h2>
    {view.card === null ? (
      <EmptyState title="No safe way to reach this person is recorded">
        Do not use a number or an address from anywhere else. Ask the worker who knows this person.
      </EmptyState>
    ) : (
      <>
        {view.sharedChannels.length === 0 ? null : (
          <WarningText>
            A way on this card is held by someone this person must be safe from. Do not use it; ask for another, alone.
          </WarningText>
        )}
        <SummaryList rows={cardRows(view.card, view.sharedChannels)} />
        <p className="govuk-body">
          {view.confirmedOn === null ? (
            <strong>Not confirmed yet: ask before you rely on it.</strong>
          ) : (
            <>
              Confirmed on <FormattedDay day={view.confirmedOn} />
              {view.confirmedBy === null ? '' : ` by ${view.confirmedBy}`}.
            </>
          )}
        </p>
      </>
    )}
    <p className="govuk-body">{aloneWords(view.contact)}</p>
    <LogCall personId={view.personId} name={view.name} />
    {onRecord === undefined ? null : (
      <Button type="button" variant="secondary" onClick={onRecord}>
        Record a new card
      </Button>
    )}
    <ListPart
      heading="Contacts so far"
      none="None recorded that you may read."
      items={view.contact.attempts.map((attempt) => ({ id: attempt.attemptId, words: attemptWords(attempt) }))}
    />
    <Places whereabouts={view.whereabouts} />
  </>
);
