import { recordObservation } from './record-observation.ts';

export { recordObservation };

export const observationVerbs = [recordObservation] as const;
