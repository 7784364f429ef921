import { createContext } from 'react';

/** Whether a page of this application has been shown before: then the next one moves focus to its heading. */
export interface Arrival {
  hasArrived: boolean;
}

/** Given by the application's shell; without it no page moves focus by itself. */
export const ArrivalContext = createContext<Arrival | null>(null);
