import { and, eq, gt } from 'drizzle-orm';
import { planAbsences, plans } from './tables.ts';

/** A file was found not to hold a plan since the plan was last stated: what joins `plan_absences` to a live plan. */
export const isMissedSince = and(
  eq(planAbsences.planKey, plans.planKey),
  gt(planAbsences.recordedAt, plans.recordedAt),
);
