import type { AlertView, Instant } from '@waymark/contracts';
import { FormattedTime, type SummaryError, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { AlertFacts } from './alert-facts.tsx';
import { MyAsks } from './my-asks.tsx';
import { OthersTold } from './others-told.tsx';

export interface AlertBodyProps {
  readonly alert: AlertView;
  readonly now: Instant;
  readonly onAnswered: () => Promise<void>;
  readonly onErrors: (errors: readonly SummaryError[]) => void;
}

/** What happened and on what it stands, then what the reader is asked, then who else was told. */
export const AlertBody = ({ alert, now, onAnswered, onErrors }: AlertBodyProps): ReactNode => (
  <>
    {alert.withdrawnAt === null ? null : (
      <WarningText>
        Withdrawn on <FormattedTime at={alert.withdrawnAt} withDay />: what was recorded has been corrected. Nothing is
        asked of you any more.
      </WarningText>
    )}
    <AlertFacts alert={alert} />
    <MyAsks
      alertId={alert.alertId}
      recipients={alert.recipients}
      now={now}
      isWithdrawn={alert.withdrawnAt !== null}
      onAnswered={onAnswered}
      onErrors={onErrors}
    />
    <OthersTold recipients={alert.recipients} />
  </>
);
