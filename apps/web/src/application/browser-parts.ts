import { createMarkStore } from '../unsent/mark-store.ts';
import type { ApplicationParts } from './create-application.ts';

/** What the application needs of a browser. Reaching for its storage may itself throw, so it is asked for each time. */
export const browserParts = (): ApplicationParts => ({
  markStore: createMarkStore(() => localStorage),
  schedule: (act, milliseconds) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
});
