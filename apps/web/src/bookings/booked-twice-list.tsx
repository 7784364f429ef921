import type { BookedTwice, Id } from '@waymark/contracts';
import { formatCount, formatDayAndTime, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';

/** What is booked twice, for when; whose the other booking is, nobody is told. */
export type Booked = Pick<BookedTwice, 'staffId' | 'startsAt'>;

/** The most that are listed one by one. */
const listed = 6;

const bookedWords = ({ staffId, startsAt }: Booked, nameOf: (staffId: Id) => string | undefined): string => {
  const what = staffId === null ? 'The place' : (nameOf(staffId) ?? 'Whoever leads');
  return `${what}: ${formatDayAndTime(startsAt)}`;
};

/** "Already booked then", with each place and each who leads; it is booked all the same once that is confirmed. */
export const BookedTwiceList = (props: {
  readonly booked: readonly Booked[];
  readonly nameOf: (staffId: Id) => string | undefined;
}): ReactNode => {
  const { booked, nameOf } = props;
  if (booked.length === 0) return null;
  const more = booked.length - listed;
  return (
    <section aria-label="Already booked then">
      <WarningText>Already booked then. It is booked twice if you go on.</WarningText>
      <ul className="govuk-list govuk-list--bullet">
        {booked.slice(0, listed).map((one) => (
          <li key={`${one.staffId ?? 'place'} ${one.startsAt}`}>{bookedWords(one, nameOf)}</li>
        ))}
        {more > 0 ? <li>{formatCount(more, 'more time', 'more times')}</li> : null}
      </ul>
    </section>
  );
};
