import type { Day, WaitingListView, WaitingRow } from '@waymark/contracts';
import { type Column, Details, FormattedDay, formatCount, formatDay, formatDays, lastDayOf, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { flagWords, isFlagged, needByWords } from '../referrals/need-by-words.ts';
import { nextContact, planForOthersWords } from './waiting-words.ts';

export interface WaitingColumnsOptions {
  readonly nextStart: WaitingListView['nextStart'];
  readonly today: Day;
  /** Whether the reader offers places, and does not only look. */
  readonly mayOffer: boolean;
}

const Person = ({ row }: { readonly row: WaitingRow }): ReactNode => (
  <>
    {row.place === null ? '' : `${row.place}. `}
    <a className="govuk-link" href={addresses.referral(row.referralId)}>
      {row.name}
    </a>
    {row.isOnPlan ? (
      <>
        {' '}
        <span className="waymark-beside">
          <Tag tone="information">Child on a plan</Tag>
        </span>
      </>
    ) : null}
  </>
);

const Since = ({ row }: { readonly row: WaitingRow }): ReactNode => (
  <>
    <FormattedDay day={row.receivedOn} />, <span className="waymark-nowrap">{formatDays(row.wait.totalDays)}</span>
  </>
);

const NeededBy = ({ row }: { readonly row: WaitingRow }): ReactNode => {
  const flag = flagWords(row.needByFlag);
  return (
    <>
      {needByWords(row.needBy)}
      {flag !== undefined && isFlagged(row.needByFlag) ? (
        <div>
          <Tag tone="attention">{flag}</Tag>
        </div>
      ) : null}
      {row.conferenceOn === null || row.conferenceOn === row.needBy?.day ? null : (
        <div>Conference {formatDay(row.conferenceOn)}</div>
      )}
    </>
  );
};

const Owner = ({ row, today }: { readonly row: WaitingRow; readonly today: Day }): ReactNode => {
  const { words, isDue } = nextContact(row, today);
  return (
    <>
      {row.waitingPlan?.owner ?? 'Nobody yet'}
      <div>
        Next contact:{' '}
        {isDue ? <strong className="waymark-nowrap">{words}</strong> : <span className="waymark-nowrap">{words}</span>}
      </div>
    </>
  );
};

/** The group, then its day and its room, each kept on one line. */
const NextStart = ({ next }: { readonly next: NonNullable<WaitingListView['nextStart']> }): ReactNode => (
  <>
    {next.title}, <FormattedDay day={next.startsOn} />,{' '}
    <span className="waymark-nowrap">{formatCount(next.placesLeft, 'place', 'places')} left</span>
  </>
);

const Offer = ({
  row,
  nextStart,
}: { readonly row: WaitingRow } & Pick<WaitingColumnsOptions, 'nextStart'>): ReactNode => {
  const { openOffer, referralId, subjectId } = row;
  if (openOffer !== null)
    return (
      <>
        Offered: {openOffer.group}, answer by {formatDay(lastDayOf(openOffer.expiresAt))}
        <div>
          <a className="govuk-link" href={addresses.answerOffer(referralId, openOffer.offerId)}>
            Record the answer <span className="govuk-visually-hidden">of {row.name}</span>
          </a>
        </div>
      </>
    );
  if (row.waitingPlan === null)
    return (
      <a className="govuk-link" href={addresses.waitingPlan(referralId, subjectId)}>
        Set who carries it first<span className="govuk-visually-hidden">: {row.name}</span>
      </a>
    );
  return (
    <>
      <a className="govuk-link" href={addresses.offerPlace(referralId, subjectId)}>
        Offer a place <span className="govuk-visually-hidden">to {row.name}</span>
      </a>
      <div>{nextStart === null ? 'No start is planned' : <NextStart next={nextStart} />}</div>
    </>
  );
};

/** The columns of the waiting list (ux.md, Waiting). */
export const waitingColumns = ({
  nextStart,
  today,
  mayOffer,
}: WaitingColumnsOptions): readonly Column<WaitingRow>[] => [
  { key: 'person', heading: 'Person', isRowHeading: true, cell: (row) => <Person row={row} /> },
  { key: 'since', heading: 'Waiting since', cell: (row) => <Since row={row} /> },
  { key: 'needed', heading: 'Needed by', cell: (row) => <NeededBy row={row} /> },
  { key: 'owner', heading: 'Owner and next contact', cell: (row) => <Owner row={row} today={today} /> },
  { key: 'plan', heading: 'Plan for others', cell: planForOthersWords },
  {
    key: 'because',
    heading: 'Why this place',
    isForScreenOnly: true,
    cell: ({ because, name }) => (
      <Details
        summary={
          <>
            Why <span className="govuk-visually-hidden">{name} has this place</span>
          </>
        }
      >
        {because.map((words) => (
          <p key={words} className="govuk-body-s">
            {words}
          </p>
        ))}
      </Details>
    ),
  },
  ...(mayOffer
    ? [
        {
          key: 'offer',
          heading: 'Offer',
          isForScreenOnly: true,
          cell: (row: WaitingRow) => <Offer row={row} nextStart={nextStart} />,
        },
      ]
    : []),
];
