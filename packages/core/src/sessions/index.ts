import { cancelSession } from './cancel-session.ts';
import { planIndividualSession } from './plan-individual-session.ts';

export { cancelSession, planIndividualSession };

export const sessionVerbs = [cancelSession, planIndividualSession] as const;
export const sessionReads = [] as const;
