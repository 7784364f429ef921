import { EmptyState } from '@waymark/ui';
import type { ReactNode } from 'react';

/** For a coordinator before anything runs. */
export const NoOffering = (): ReactNode => (
  <EmptyState title="You work no programme yet">
    <p>An administrator adds a programme, with its area and who works it.</p>
  </EmptyState>
);
