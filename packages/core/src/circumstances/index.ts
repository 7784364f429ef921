import { recordCircumstance } from './record-circumstance.ts';

export { recordCircumstance };

export const circumstanceVerbs = [recordCircumstance] as const;
