import { viewOversight } from './view-oversight.ts';

export { viewOversight };

export const oversightReads = [viewOversight] as const;
