import { type EnrolmentView, pauseReasonLabels } from '@waymark/contracts';
import { formatDay, formatDayRange } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';

/** Dated pauses: nothing is offered in them, and no run goes on. */
export const PausesList = (props: { readonly place: EnrolmentView; readonly mayRecord: boolean }): ReactNode => {
  const { pauses, enrolmentId } = props.place;
  return (
    <section aria-labelledby="pauses">
      <h2 className="govuk-heading-m" id="pauses">
        Pauses
      </h2>
      {pauses.length === 0 ? <p className="govuk-body">None.</p> : null}
      <ul className="govuk-list">
        {pauses.map(({ pauseId, pauseReason, from, to }) => (
          <li key={pauseId}>
            {pauseReasonLabels[pauseReason]}:{' '}
            {to === null ? `since ${formatDay(from)}, still going on` : formatDayRange(from, to)}
          </li>
        ))}
      </ul>
      {props.mayRecord ? (
        <p className="govuk-body">
          <a className="govuk-link" href={addresses.pausePlace(enrolmentId)}>
            Record a pause
          </a>
        </p>
      ) : null}
    </section>
  );
};
