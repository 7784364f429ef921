import { useQueryClient } from '@tanstack/react-query';
import { type Id, type KeepApartView, newId } from '@waymark/contracts';
import { Button, Details, ErrorSummary, formatCount, formatDayAndTime, TextArea } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { leaveDone } from '../family/done-banner.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import { endKeepApart, keepApartQuery } from './queries.ts';

const by = (name: string | null): string => (name === null ? '' : `, ${name}`);
const nobodyKnown = 'Somebody you no longer work around';

/** An ending is asked for its reason, folded away until someone means it. */
const EndForm = ({ personId, keepApartId, otherName }: { personId: Id; keepApartId: Id; otherName: string }) => {
  const queries = useQueryClient();
  const [endingId] = useState(newId);
  const field = `why-${keepApartId}`;
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm<Record<string, string>>({
    defaultValues: { [field]: '' },
    send: async (entered) => {
      await endKeepApart(personId, { keepApartId, endingId, why: entered[field] ?? '' });
      leaveDone(queries, 'It is ended');
      await queries.invalidateQueries({ queryKey: keepApartQuery(personId).queryKey });
    },
  });
  return (
    <Details
      summary={
        <>
          They may meet again
          <span className="govuk-visually-hidden">: {otherName}</span>
        </>
      }
    >
      <form noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <TextArea
          {...register(field, { required: 'Enter why they may meet again' })}
          label="Why may they meet again?"
          labelSize="s"
          hint="What is recorded stays readable. Where one is recorded as harming the other, they are kept apart all the same."
          limit={500}
          rows={3}
          error={errorOf(field)}
        />
        <Button isBusy={isSending}>{isSending ? 'Ending it' : 'End it'}</Button>
      </form>
    </Details>
  );
};

/** Who must not be met, each with a way to end it. */
export const PairsApart = ({ view: { personId, pairs } }: { readonly view: KeepApartView }): ReactNode =>
  pairs.length === 0 ? (
    <p className="govuk-body">
      Nobody is recorded. Whoever is recorded as harming this person is kept apart all the same.
    </p>
  ) : (
    <ul className="govuk-list govuk-list--spaced">
      {pairs.map(({ keepApartId, otherName, why, recordedAt, recordedBy }) => (
        <li key={keepApartId}>
          <strong>{otherName ?? nobodyKnown}</strong>: {why}{' '}
          <span className="waymark-quiet">
            Recorded {formatDayAndTime(recordedAt)}
            {by(recordedBy)}.
          </span>
          <EndForm personId={personId} keepApartId={keepApartId} otherName={otherName ?? nobodyKnown} />
        </li>
      ))}
    </ul>
  );

/** What stood before, newest first: who recorded it, who ended it and why. */
export const EarlierPairs = ({ earlier }: Pick<KeepApartView, 'earlier'>): ReactNode =>
  earlier.length === 0 ? null : (
    <Details summary={`Before: ${formatCount(earlier.length, 'entry', 'entries')}`}>
      <ul className="govuk-list govuk-list--spaced">
        {earlier.map(({ keepApartId, otherName, why, recordedAt, recordedBy, until, endedBy, reason, isEnded }) => (
          <li key={keepApartId}>
            <strong>{otherName ?? nobodyKnown}</strong>: {why}
            <br />
            <span className="waymark-quiet">
              Recorded {formatDayAndTime(recordedAt)}
              {by(recordedBy)}.
            </span>
            <br />
            {isEnded ? 'Ended' : 'Said anew'} {formatDayAndTime(until)}
            {by(endedBy)}
            {reason === null ? '.' : `: ${reason}`}
          </li>
        ))}
      </ul>
    </Details>
  );
