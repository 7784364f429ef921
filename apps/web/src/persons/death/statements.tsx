import type { DeathsView } from '@waymark/contracts';
import { formatDay, formatDayAndTime } from '@waymark/ui';
import type { ReactNode } from 'react';

type Statement = DeathsView['statements'][number];

const said = ({ isTakenBack, diedOn, howKnown }: Statement): string =>
  isTakenBack ? 'Recorded in error.' : `Died on ${formatDay(diedOn)}. ${howKnown}`;

/** Everything that was said of a death, newest first; nothing of it goes away. */
export const Statements = ({ view: { statements } }: { readonly view: DeathsView }): ReactNode =>
  statements.length === 0 ? null : (
    <section>
      <h2 className="govuk-heading-m">What was recorded</h2>
      <ul className="govuk-list govuk-list--spaced">
        {statements.map((statement) => (
          <li key={statement.deathId}>
            {said(statement)}
            {statement.reason === null ? null : <> Reason: {statement.reason}</>}
            <br />
            <span className="waymark-quiet">
              {formatDayAndTime(statement.recordedAt)}
              {statement.recordedBy === null ? '' : `, ${statement.recordedBy}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
