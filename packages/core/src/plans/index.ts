import { recordPlan } from './record-plan.ts';

export { recordPlan };

export const planVerbs = [recordPlan] as const;
