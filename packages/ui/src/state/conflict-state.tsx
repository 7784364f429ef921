import type { Instant } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { FormattedTime } from '../format/formatted-time.tsx';
import { Table } from '../table/table.tsx';

/** One thing that is no longer as the reader saw it, within what he or she may see. */
export interface Change {
  readonly what: string;
  readonly was: ReactNode;
  readonly now: ReactNode;
}

export interface ConflictStateProps {
  /** The name where it may be shown, else "another worker" (design.md section 5, concurrency). */
  readonly changedBy?: string | undefined;
  readonly changedAt?: Instant | undefined;
  readonly changes: readonly Change[];
  /** What the reader chose or typed; it is kept on screen (S19). */
  readonly kept?: ReactNode | undefined;
  /** Buttons: look at it as it is now, or send mine again. */
  readonly actions?: ReactNode | undefined;
}

/** Someone else was quicker: nothing was saved, this is what changed, and this is what was kept (409). */
export const ConflictState = (props: ConflictStateProps): ReactNode => {
  const { changedBy = 'another worker', changedAt, changes, kept, actions } = props;
  return (
    <div className="waymark-state waymark-state--conflict" role="alert">
      <h2 className="govuk-heading-m waymark-state__title">This changed while you were working on it</h2>
      <p className="govuk-body">
        Changed by {changedBy}
        {changedAt === undefined ? null : (
          <>
            {' '}
            on <FormattedTime at={changedAt} withDay />
          </>
        )}
        . Nothing of yours was saved yet.
      </p>
      {changes.length > 0 ? (
        <Table
          caption="What changed"
          columns={[
            { key: 'what', heading: 'What', cell: ({ what }) => what, isRowHeading: true },
            { key: 'was', heading: 'When you opened it', cell: ({ was }) => was },
            { key: 'now', heading: 'Now', cell: ({ now }) => now },
          ]}
          rows={changes}
          rowKey={({ what }) => what}
        />
      ) : null}
      {kept ? (
        <div className="waymark-state__kept">
          <h3 className="govuk-heading-s">What you entered is still here</h3>
          {kept}
        </div>
      ) : null}
      {actions ? <div className="govuk-button-group">{actions}</div> : null}
    </div>
  );
};
