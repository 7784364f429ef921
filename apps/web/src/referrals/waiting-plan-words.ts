import type { WaitingPlanView } from '@waymark/contracts';
import { formatDay } from '@waymark/ui';

/** Words for screens (model.md section 9: "plan for others in place"). */
export const planForOthersLabels: Readonly<Record<WaitingPlanView['planForOthers'], string>> = {
  'in-place': 'Plan for others in place',
  'not-in-place': 'No plan for others yet',
  'not-known': 'Plan for others not known',
};

/** "Ana Reyes; plan for others in place; next contact 4 June 2026". */
export const waitingPlanWords = (plan: WaitingPlanView | null): string =>
  plan === null
    ? 'Nobody carries this wait yet'
    : `${plan.owner}; ${planForOthersLabels[plan.planForOthers].toLowerCase()}; next contact ${formatDay(plan.nextContactOn)}`;
