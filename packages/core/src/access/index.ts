import { allocate } from './allocate.ts';
import { refreshAllReach } from './refresh-all-reach.ts';

export { allocate, refreshAllReach };

export const accessVerbs = [allocate, refreshAllReach] as const;
