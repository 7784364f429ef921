import type { StagedPlanKind } from '../staging/codes.ts';

/** Which elements of the census hold a plan of one kind. */
export interface PlanFields {
  readonly kind: StagedPlanKind;
  readonly element: string;
  readonly start: string;
  readonly end: string;
}

export const planFields: readonly PlanFields[] = [
  { kind: 'child-protection', element: 'ChildProtectionPlans', start: 'CPPstartDate', end: 'CPPendDate' },
  { kind: 'child-in-need', element: 'CINPlanDates', start: 'CINPlanStartDate', end: 'CINPlanEndDate' },
];
