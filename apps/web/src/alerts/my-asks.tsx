import { alertAnswerLabels, type Id, type Instant } from '@waymark/contracts';
import { FormattedTime, type SummaryError } from '@waymark/ui';
import type { ReactNode } from 'react';
import { type AlertRecipient, askWords } from './alert-words.ts';
import { AnswerForm } from './answer-form.tsx';

export interface MyAsksProps {
  readonly alertId: Id;
  readonly recipients: readonly AlertRecipient[];
  readonly now: Instant;
  readonly isWithdrawn: boolean;
  readonly onAnswered: () => Promise<void>;
  readonly onErrors: (errors: readonly SummaryError[]) => void;
}

export const Reply = ({ reply }: { readonly reply: NonNullable<AlertRecipient['reply']> }): ReactNode => (
  <>
    <strong>{alertAnswerLabels[reply.answer]}</strong> by {reply.by} on <FormattedTime at={reply.at} withDay />:{' '}
    {reply.words}
  </>
);

const AskList = ({ asks, now }: { readonly asks: readonly AlertRecipient[]; readonly now: Instant }): ReactNode => (
  <ul className="govuk-list govuk-list--bullet">
    {asks.map((ask) => (
      <li key={ask.recipientId}>
        <strong>{askWords(ask, now)}</strong>
        {ask.reply === null ? null : (
          <>
            {' '}
            <Reply reply={ask.reply} />
          </>
        )}
      </li>
    ))}
  </ul>
);

/** All that the reader is asked for each own child or partner, with one form that answers it (S22). */
export const MyAsks = ({ alertId, recipients, now, isWithdrawn, onAnswered, onErrors }: MyAsksProps): ReactNode => {
  const mine = recipients.filter(({ isMine }) => isMine);
  return [...Map.groupBy(mine, ({ forPersonId }) => forPersonId)].map(([forPersonId, asks]) => {
    const open = asks.filter(({ reply }) => reply === null);
    const forName = asks[0]?.forName ?? '';
    return (
      <section key={forPersonId} className="waymark-my-ask">
        <h2 className="govuk-heading-m">For {forName}</h2>
        <p className="govuk-body">{[...new Set(asks.map(({ reason }) => reason))].join(' ')}</p>
        <AskList asks={asks} now={now} />
        {open.length > 0 && !isWithdrawn ? (
          <AnswerForm alertId={alertId} asks={open} forName={forName} onAnswered={onAnswered} onErrors={onErrors} />
        ) : null}
      </section>
    );
  });
};
