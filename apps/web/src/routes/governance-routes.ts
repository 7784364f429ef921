import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { addresses } from '../navigation/addresses.ts';
import { newConflictSearch } from './search.ts';
import { signedIn } from './signed-in.ts';

const declareConflict = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.declareConflict,
  component: lazyRouteComponent(() => import('../governance/declare-conflict-screen.tsx'), 'DeclareConflictScreen'),
});

// What is opened here is recorded, so nothing is asked for before the person opens the page.
const governance = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.governance,
  component: lazyRouteComponent(() => import('../governance/governance-screen.tsx'), 'GovernanceScreen'),
});

const conflicts = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.conflicts,
  component: lazyRouteComponent(() => import('../governance/conflicts-screen.tsx'), 'ConflictsScreen'),
});

const newConflict = createRoute({
  getParentRoute: () => signedIn,
  path: '/governance/conflicts/new',
  validateSearch: newConflictSearch,
  component: lazyRouteComponent(() => import('../governance/new-conflict-screen.tsx'), 'NewConflictScreen'),
});

const tieExceptions = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.tieExceptions,
  component: lazyRouteComponent(() => import('../governance/tie-exceptions-screen.tsx'), 'TieExceptionsScreen'),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.audit,
  component: lazyRouteComponent(() => import('../governance/audit-screen.tsx'), 'AuditScreen'),
});

const duplicates = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.duplicates,
  component: lazyRouteComponent(() => import('../governance/matches-screen.tsx'), 'MatchesScreen'),
});

const merges = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.merges,
  component: lazyRouteComponent(() => import('../governance/merges-screen.tsx'), 'MergesScreen'),
});

const restricted = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.restricted,
  component: lazyRouteComponent(() => import('../governance/restricted-screen.tsx'), 'RestrictedScreen'),
});

const openRestricted = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.openRestricted,
  component: lazyRouteComponent(() => import('../governance/open-restricted-screen.tsx'), 'OpenRestrictedScreen'),
});

/** Information governance's screens, and where everyone declares whom they know. */
export const governanceRoutes = [
  declareConflict,
  governance,
  conflicts,
  newConflict,
  tieExceptions,
  audit,
  duplicates,
  merges,
  restricted,
  openRestricted,
] as const;
