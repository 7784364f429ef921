import type { PanelTools } from '@waymark/plugin-api/web';
import { request } from '../api/request.ts';
import { serverClock } from '../api/server-clock.ts';

/** What this page lends the panels of programmes: its own way to the API and its own clock. */
export const pageTools: PanelTools = { request, now: serverClock.now };
