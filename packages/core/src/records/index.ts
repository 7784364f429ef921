import { answerPrompts } from './answer-prompts.ts';
import { keepRecord } from './keep-record.ts';
import { viewRecords } from './view-records.ts';

export { answerPrompts, keepRecord, viewRecords };

export const recordVerbs = [keepRecord, answerPrompts] as const;
export const recordReads = [viewRecords] as const;
