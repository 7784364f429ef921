import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { FailedPage } from '../states/failed-page.tsx';
import { NotFoundPage } from '../states/not-found-page.tsx';
import { PendingPage } from '../states/pending-page.tsx';
import { routeTree } from './route-tree.ts';
import type { RouterContext } from './router-context.ts';

export interface AppRouterParts extends RouterContext {
  /** In tests a history in memory; by default the browser's. */
  readonly history?: RouterHistory | undefined;
}

export const createAppRouter = ({ application, history }: AppRouterParts) =>
  createRouter({
    routeTree,
    context: { application },
    ...(history !== undefined && { history }),
    scrollRestoration: history === undefined,
    // A register of another session is another page: nothing of the one before stays in its fields.
    defaultRemountDeps: ({ params }) => params,
    defaultPreload: false,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: FailedPage,
    defaultPendingComponent: () => PendingPage({}),
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
