import { answerCorrection } from './answer-correction.ts';
import { listCorrections } from './list-corrections.ts';
import { proposeCorrection } from './propose-correction.ts';

export { answerCorrection, listCorrections, proposeCorrection };

export const correctionVerbs = [proposeCorrection, answerCorrection] as const;
export const correctionReads = [listCorrections] as const;
