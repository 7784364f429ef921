import { EmptyState } from '@waymark/ui';
import type { ReactNode } from 'react';

/** For a coordinator before anything runs. */
export const NoOffering = (): ReactNode => (
  <EmptyState title="No programme is on offer yet">
    <p>An administrator adds it, with its area and who works it.</p>
  </EmptyState>
);
