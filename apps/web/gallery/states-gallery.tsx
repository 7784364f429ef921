import { Button, ConflictState, EmptyState, ErrorState, LoadingState, Page, SummaryList } from '@waymark/ui';
import type { ReactNode } from 'react';

const nothing = () => undefined;

export const StatesGallery = (): ReactNode => (
  <Page title="States">
    <EmptyState title="Nobody is waiting">
      <p className="govuk-body">A referral stands here as soon as it is accepted.</p>
    </EmptyState>
    <LoadingState what="the register" />
    <ErrorState problem={null} onRetry={nothing} />
    <ErrorState
      problem={{
        type: 'about:blank',
        title: 'Internal error',
        status: 500,
        code: 'internal-error',
        reference: '01J9-4F2C',
      }}
      onRetry={nothing}
    />
    <ErrorState problem={{ type: 'about:blank', title: 'Not found', status: 404, code: 'not-found' }} />
    <ConflictState
      changedBy="Tom Adeyemi"
      changedAt="2026-06-04T13:05:00.000Z"
      changes={[
        { what: 'State', was: 'Waiting', now: 'Offered' },
        { what: 'Place', was: '4 of 9', now: 'Thursday group, from 18 June 2026' },
      ]}
      kept={<SummaryList rows={[{ key: 'Your decision', value: 'Offer a place in the Monday group' }]} />}
      actions={
        <>
          <Button type="button">Look at it as it is now</Button>
          <Button type="button" variant="plain">
            Leave mine out
          </Button>
        </>
      }
    />
  </Page>
);
