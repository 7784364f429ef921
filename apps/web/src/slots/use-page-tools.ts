import type { PanelTools } from '@waymark/plugin-api/web';
import { useMemo } from 'react';
import { request } from '../api/request.ts';
import { serverClock } from '../api/server-clock.ts';
import { useAccount } from '../session/use-session.ts';

/** What this page lends the panels of programmes: its own way to the API, its clock, and the roles of who works here. */
export const usePageTools = (): PanelTools => {
  const { roles } = useAccount();
  return useMemo(() => ({ request, now: serverClock.now, roles }), [roles]);
};
