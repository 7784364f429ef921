import { allocate } from './allocate.ts';
import { handOver } from './hand-over.ts';
import { refreshAllReach } from './refresh-all-reach.ts';
import { refreshDutyReach } from './refresh-duty-reach.ts';

export { allocate, handOver, refreshAllReach };

export const accessVerbs = [allocate, handOver, refreshAllReach, refreshDutyReach] as const;
