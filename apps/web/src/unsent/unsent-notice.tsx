import { Button, formatCount } from '@waymark/ui';
import type { ReactNode } from 'react';
import { canBeSent } from './missing-details.ts';
import { useUnsent } from './use-unsent.ts';

/** What waits on this device and why; nothing where nothing waits. */
export const UnsentNotice = (): ReactNode => {
  const { entries, isHeldUp, isSending, isKept, flush } = useUnsent();
  const waiting = entries.filter(canBeSent).length;
  const toAnswer = entries.length - waiting;
  if (entries.length === 0 || (!isHeldUp && toAnswer === 0 && isKept)) return null;
  return (
    <div className="waymark-unsent" role="status">
      {waiting > 0 && isHeldUp ? (
        <p className="govuk-body">
          Waymark cannot be reached now. {formatCount(waiting, 'mark waits', 'marks wait')} on this device and{' '}
          {waiting === 1 ? 'goes' : 'go'} out as soon as it can.
        </p>
      ) : null}
      {toAnswer > 0 ? (
        <p className="govuk-body">
          {formatCount(toAnswer, 'mark is', 'marks are')} not saved: open {toAnswer === 1 ? 'it' : 'them'} in the
          register and say what is missing.
        </p>
      ) : null}
      {isKept ? null : (
        <p className="govuk-body">
          This browser keeps nothing: do not close or reload this page until every row says “Saved”.
        </p>
      )}
      {waiting > 0 && isHeldUp ? (
        <Button type="button" variant="secondary" isBusy={isSending} onClick={() => void flush()}>
          {isSending ? 'Sending' : 'Send now'}
        </Button>
      ) : null}
    </div>
  );
};
