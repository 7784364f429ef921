import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { addresses } from '../navigation/addresses.ts';
import { homeOf } from '../navigation/navigation-for.ts';
import { administrationRoutes } from './administration-routes.ts';
import { coordinationRoutes } from './coordination-routes.ts';
import { familyRoutes } from './family-routes.ts';
import { governanceRoutes } from './governance-routes.ts';
import { importRoutes } from './import-routes.ts';
import { registerRoutes } from './register-routes.ts';
import { nextSearch } from './search.ts';
import { root, signedIn } from './signed-in.ts';

// One route a screen: its address, the answers to ask for while its script is still on the way, and the screen. It is
// fetched when first opened, so that the first page stays small (design.md section 10).

const signIn = createRoute({
  getParentRoute: () => root,
  path: addresses.signIn,
  validateSearch: nextSearch,
  component: lazyRouteComponent(() => import('../sign-in/sign-in-screen.tsx'), 'SignInScreen'),
});

const enterAs = createRoute({
  getParentRoute: () => root,
  path: addresses.enterAs,
  validateSearch: nextSearch,
  component: lazyRouteComponent(() => import('../sign-in/enter-as-screen.tsx'), 'EnterAsScreen'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: addresses.setUp,
  component: lazyRouteComponent(() => import('../sign-in/set-up-screen.tsx'), 'SetUpScreen'),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.home,
  beforeLoad: ({ context }) => {
    const state = context.application.session.state();
    const to = state.kind === 'out' ? undefined : homeOf(state.account.roles);
    if (to !== undefined) throw redirect({ to, replace: true });
  },
  component: lazyRouteComponent(() => import('../states/no-screen-page.tsx'), 'NoScreenPage'),
});

export const routeTree = root.addChildren([
  signIn,
  enterAs,
  setUp,
  signedIn.addChildren([
    home,
    ...registerRoutes,
    ...familyRoutes,
    ...coordinationRoutes,
    ...importRoutes,
    ...administrationRoutes,
    ...governanceRoutes,
  ]),
]);
