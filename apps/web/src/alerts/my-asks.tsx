import { alertAnswerLabels, type Instant } from '@waymark/contracts';
import { FormattedTime, type SummaryError } from '@waymark/ui';
import type { ReactNode } from 'react';
import { type AlertRecipient, askWords } from './alert-words.ts';
import { AnswerForm } from './answer-form.tsx';

export interface MyAsksProps {
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

/** What the reader is asked to do for each own child or partner, with the form that answers it. */
export const MyAsks = ({ recipients, now, isWithdrawn, onAnswered, onErrors }: MyAsksProps): ReactNode =>
  recipients
    .filter(({ isMine }) => isMine)
    .map((recipient) => (
      <section key={recipient.recipientId} className="waymark-my-ask">
        <h2 className="govuk-heading-m">For {recipient.forName}</h2>
        <p className="govuk-body">
          <strong>{askWords(recipient, now)}</strong> {recipient.reason}
        </p>
        {recipient.reply === null ? null : (
          <p className="govuk-body">
            <Reply reply={recipient.reply} />
          </p>
        )}
        {recipient.reply === null && !isWithdrawn ? (
          <AnswerForm recipient={recipient} onAnswered={onAnswered} onErrors={onErrors} />
        ) : null}
      </section>
    ));
