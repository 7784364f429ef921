import { cancelSession } from './cancel-session.ts';
import { planIndividualSession } from './plan-individual-session.ts';
import { viewBeforeSession } from './view-before-session.ts';
import { viewSessionRecord } from './view-session-record.ts';

export { cancelSession, planIndividualSession, viewBeforeSession, viewSessionRecord };

export const sessionVerbs = [cancelSession, planIndividualSession] as const;
export const sessionReads = [viewBeforeSession, viewSessionRecord] as const;
