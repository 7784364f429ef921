import { dayOf, type Instant } from '@waymark/contracts';
import { Button, formatDay, formatDayAndTime, formatTime, lastDayOf } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../../api/server-clock.ts';
import type { Draft } from './use-draft.ts';

const when = (at: Instant): string =>
  dayOf(at) === dayOf(serverClock.now()) ? `at ${formatTime(at)}` : `on ${formatDayAndTime(at)}`;

const words = ({ state }: Draft): string => {
  switch (state.kind) {
    case 'nothing-kept':
      return 'What you type is saved as a draft that only you can read.';
    case 'keeping':
      return 'Saving';
    case 'kept':
      return `Saved ${when(state.savedAt)}. Only you can read it, until ${formatDay(lastDayOf(state.expiresAt))}.`;
    case 'kept-elsewhere':
      return '';
    default:
      return 'Not saved yet: the server cannot be reached. What you typed is still here.';
  }
};

/** Whether what stands in the form is kept, in one quiet line (S19 where it was saved on another page meanwhile). */
export const DraftLine = ({ draft }: { readonly draft: Draft }): ReactNode => {
  const { keeper, state } = draft;
  return (
    <div className="waymark-draft-line">
      <p className="govuk-body-s" role="status">
        {words(draft)}
      </p>
      {state.kind === 'kept-elsewhere' ? (
        <div className="govuk-inset-text" role="alert">
          <p className="govuk-body">
            You have saved this draft on another page
            {state.changedAt === null ? '' : ` ${when(state.changedAt)}`}. What stands here is not saved.
          </p>
          <Button type="button" variant="secondary" onClick={() => void keeper.writeOver()}>
            Save what stands here over it
          </Button>
        </div>
      ) : null}
      {state.kind === 'not-kept' ? (
        <Button type="button" variant="plain" onClick={() => void keeper.flush()}>
          Save now
        </Button>
      ) : null}
    </div>
  );
};
