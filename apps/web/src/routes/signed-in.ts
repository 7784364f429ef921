import { createRootRouteWithContext, createRoute } from '@tanstack/react-router';
import { SessionGate } from '../session/session-gate.tsx';
import { ShellFrame } from '../shell/shell-frame.tsx';
import { requireSession } from './require-session.ts';
import type { RouterContext } from './router-context.ts';

/** Everything stands in the shell. */
export const root = createRootRouteWithContext<RouterContext>()({ component: ShellFrame });

/** The parent of every screen behind sign-in. */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: ({ context, location }) => requireSession(context.application, location.href),
  component: SessionGate,
});
