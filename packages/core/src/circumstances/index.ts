import { listCircumstances } from './list-circumstances.ts';
import { recordCircumstance } from './record-circumstance.ts';
import { withdrawCircumstance } from './withdraw-circumstance.ts';

export { listCircumstances, recordCircumstance, withdrawCircumstance };

export const circumstanceVerbs = [recordCircumstance, withdrawCircumstance] as const;
export const circumstanceReads = [listCircumstances] as const;
