import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { addresses } from '../navigation/addresses.ts';
import { registerQuery } from '../register/queries.ts';
import { beforeSessionQuery, sessionRecordQuery } from '../session-record/queries.ts';
import { todayQuery } from '../today/queries.ts';
import { registerSearch } from './search.ts';
import { signedIn } from './signed-in.ts';

const today = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.today,
  loader: ({ context }) => void context.application.queries.prefetchQuery(todayQuery()),
  component: lazyRouteComponent(() => import('../today/today-screen.tsx'), 'TodayScreen'),
});

const register = createRoute({
  getParentRoute: () => signedIn,
  path: '/sessions/$sessionId/register',
  validateSearch: registerSearch,
  loader: ({ context, params }) => void context.application.queries.prefetchQuery(registerQuery(params.sessionId)),
  component: lazyRouteComponent(() => import('../register/register-screen.tsx'), 'RegisterScreen'),
});

const corrections = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.corrections,
  component: lazyRouteComponent(() => import('../corrections/corrections-screen.tsx'), 'CorrectionsScreen'),
});

const before = createRoute({
  getParentRoute: () => signedIn,
  path: '/sessions/$sessionId/before',
  loader: ({ context, params }) => void context.application.queries.prefetchQuery(beforeSessionQuery(params.sessionId)),
  component: lazyRouteComponent(() => import('../before-session/before-session-screen.tsx'), 'BeforeSessionScreen'),
});

const record = createRoute({
  getParentRoute: () => signedIn,
  path: '/sessions/$sessionId/record',
  loader: ({ context, params }) => void context.application.queries.prefetchQuery(sessionRecordQuery(params.sessionId)),
  component: lazyRouteComponent(() => import('../session-record/session-record-screen.tsx'), 'SessionRecordScreen'),
});

const oversight = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.oversight,
  component: lazyRouteComponent(() => import('../oversight/oversight-screen.tsx'), 'OversightScreen'),
});

const dutyShifts = createRoute({
  getParentRoute: () => signedIn,
  path: addresses.dutyShifts,
  component: lazyRouteComponent(() => import('../duty-shifts/duty-shifts-screen.tsx'), 'DutyShiftsScreen'),
});

/** The screens around one session and its register, and what managers see of registers and notices. */
export const registerRoutes = [today, register, before, record, corrections, oversight, dutyShifts] as const;
