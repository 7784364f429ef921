import { contactResultLabels, type Instant, type TonightRow } from '@waymark/contracts';
import { Card, Details, FormattedDay, FormattedTime, formatTime, SummaryList, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { cardRows } from '../contact/card-rows.tsx';
import { LogCall } from '../contact/log-call.tsx';
import { labelOf } from '../family/label-of.ts';
import { addresses } from '../navigation/addresses.ts';
import { AcknowledgeButton } from './acknowledge-button.tsx';
import { eventWords, groupOf, mainEvent } from './tonight-words.ts';

export interface TonightCardProps {
  readonly row: TonightRow;
  readonly now: Instant;
  readonly onChanged: () => void;
}

const CallBy = ({ row, now }: Pick<TonightCardProps, 'row' | 'now'>): ReactNode => {
  const callBy = row.notice?.callBy ?? null;
  if (!row.hasWorker) return <Tag tone="act-today">No worker</Tag>;
  if (groupOf(row) !== 'act') return null;
  if (callBy === null) return <Tag tone="act-today">Call now</Tag>;
  return (
    <Tag tone="act-today">
      {callBy < now ? 'Call overdue since' : 'Call by'} {formatTime(callBy)}
    </Tag>
  );
};

const What = ({ row }: Pick<TonightCardProps, 'row'>): ReactNode => {
  const main = mainEvent(row);
  if (main === undefined)
    return (
      <p className="govuk-body">
        {row.hasWorker ? 'Passed on to you: the worker has not answered.' : 'No worker is allocated to this person.'}
      </p>
    );
  const others = row.events.filter(({ statusId }) => statusId !== main.statusId);
  return (
    <>
      <p className="govuk-body">
        <strong>{row.personName ?? 'The person causing harm'}.</strong> {eventWords(main)}
      </p>
      {others.map((event) => (
        <p key={event.statusId} className="govuk-body waymark-quiet">
          {eventWords(event)}
        </p>
      ))}
    </>
  );
};

const Safely = ({ row }: Pick<TonightCardProps, 'row'>): ReactNode =>
  row.card === null ? (
    <p className="govuk-body">
      <strong>No safe way to reach this person is recorded.</strong> Do not use a number from anywhere else.
    </p>
  ) : (
    <>
      <SummaryList hasNoBorders rows={cardRows(row.card)} />
      <p className="govuk-body-s waymark-quiet">
        {row.cardConfirmedOn === null ? (
          'Not confirmed yet: ask before you rely on it.'
        ) : (
          <>
            Confirmed on <FormattedDay day={row.cardConfirmedOn} />.
          </>
        )}
      </p>
    </>
  );

/** In sight where someone must be called now; elsewhere one tap away, so that the list stays short. */
const HowToReach = ({
  row,
  name,
  isOpen,
}: Pick<TonightCardProps, 'row'> & { readonly name: string; readonly isOpen: boolean }): ReactNode =>
  isOpen ? (
    <Safely row={row} />
  ) : (
    <Details summary={`How to reach ${name} safely`}>
      <Safely row={row} />
    </Details>
  );

/** One partner: what is known tonight, how he or she may safely be reached, and what was done. */
export const TonightCard = ({ row, now, onChanged }: TonightCardProps): ReactNode => {
  const name = row.partnerName ?? 'A partner without a worker';
  const { notice, lastCall, partnerId } = row;
  const group = groupOf(row);
  return (
    <Card
      title={name}
      headingLevel={3}
      tone={group === 'act' ? 'act-today' : 'plain'}
      tag={<CallBy row={row} now={now} />}
      actions={
        <>
          {notice !== null && row.hasWorker ? (
            <AcknowledgeButton notice={notice} name={name} onDone={onChanged} />
          ) : null}
          {partnerId === null ? null : <LogCall personId={partnerId} name={name} onLogged={onChanged} />}
        </>
      }
    >
      <What row={row} />
      {lastCall === null ? null : (
        <p className="govuk-body">
          Last call at <FormattedTime at={lastCall.at} />: {labelOf(contactResultLabels, lastCall.result).toLowerCase()}
          .
        </p>
      )}
      {partnerId === null ? null : (
        <>
          <HowToReach row={row} name={name} isOpen={group === 'act'} />
          <p className="govuk-body">
            <a className="govuk-link" href={addresses.person(partnerId)}>
              What is recorded of {name}
            </a>
          </p>
        </>
      )}
    </Card>
  );
};
