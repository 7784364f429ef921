import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { addresses } from '../navigation/addresses.ts';
import { signedIn } from './signed-in.ts';

const imports = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.imports,
  component: lazyRouteComponent(() => import('../imports/imports-screen.tsx'), 'ImportsScreen'),
});

const importRun = createRoute({
  getParentRoute: () => signedIn,
  path: '/imports/$importRunId',
  component: lazyRouteComponent(() => import('../imports/import-screen.tsx'), 'ImportScreen'),
});

/** The data officer's screens. */
export const importRoutes = [imports, importRun] as const;
