import { type Id, newId } from '@waymark/contracts';
import type { Unit } from '@waymark/database';

/** The columns every fact of the world has. */
export const worldFact = (unit: Unit, personId: Id, level: 'shared' | 'support' | 'casework' | 'status') => ({
  id: newId(),
  personId,
  level,
  recordedAt: unit.now,
  recordedBy: newId(),
  supersedes: null,
  reason: null,
});
