import type { Day } from '@waymark/contracts';
import { anError, type Finding } from './finding.ts';

/** Nobody dies before they are born: error `death-before-birth`, since either date may be the wrong one. */
export const checkDeath = (deathDate: Day | null, birthDate: Day | null): readonly Finding[] => {
  if (deathDate === null || birthDate === null || deathDate >= birthDate) return [];
  return [anError('death-before-birth', 'The date of death lies before the birth date.')];
};
