import { closeRegister } from './close-register.ts';
import { recordMarks } from './record-marks.ts';
import { viewRegister } from './view-register.ts';
import { viewToday } from './view-today.ts';

export { closeRegister, recordMarks, viewRegister, viewToday };

export const markVerbs = [recordMarks, closeRegister] as const;
export const markReads = [viewRegister, viewToday] as const;
