import type { EnrolmentView } from '@waymark/contracts';
import { FormattedTime } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';

export interface GroupMovesProps {
  readonly place: EnrolmentView;
  readonly mayMove: boolean;
}

/** From which group the person was moved and why, and the way to another. */
export const GroupMoves = ({ place, mayMove }: GroupMovesProps): ReactNode => {
  const { enrolmentId, groupMoves } = place;
  if (groupMoves.length === 0 && !mayMove) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Group</h2>
      {groupMoves.length === 0 ? null : (
        <ul className="govuk-list">
          {groupMoves.map(({ from, movedAt, by, why }) => (
            <li key={movedAt}>
              Moved from {from} on <FormattedTime at={movedAt} withDay />
              {by === null ? '' : `, ${by}`}: {why}
            </li>
          ))}
        </ul>
      )}
      {mayMove ? (
        <p className="govuk-body">
          <a className="govuk-link" href={addresses.movePlace(enrolmentId)}>
            Move to another group
          </a>
        </p>
      ) : null}
    </>
  );
};
