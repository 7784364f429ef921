import { answerAlert } from './answer-alert.ts';
import { viewAlert } from './view-alert.ts';

export { answerAlert, viewAlert };

export const alertVerbs = [answerAlert] as const;
export const alertReads = [viewAlert] as const;
