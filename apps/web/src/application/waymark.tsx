import { QueryClientProvider } from '@tanstack/react-query';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { createAppRouter } from '../routes/create-app-router.ts';
import { type Application, ApplicationContext } from './application.ts';

export interface WaymarkProps {
  readonly application: Application;
  readonly history?: RouterHistory | undefined;
}

/** The whole application, ready to be drawn. */
export const Waymark = ({ application, history }: WaymarkProps): ReactNode => {
  const [router] = useState(() => createAppRouter({ application, history }));
  return (
    <ApplicationContext value={application}>
      <QueryClientProvider client={application.queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ApplicationContext>
  );
};
