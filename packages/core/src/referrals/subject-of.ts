import { fieldError, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { loadReferred, type ReferredPerson } from './load-people.ts';

/** One person of a referral; throws 422 `not-in-referral` for anyone else. */
export const subjectOf = async (unit: Unit, referralId: Id, subjectId: Id): Promise<ReferredPerson> => {
  const people = await loadReferred(unit.db, [referralId]);
  const found = people.find((person) => person.subjectId === subjectId);
  if (found === undefined) throw fieldError('subjectId', 'not-in-referral', 'This person is not in the referral');
  return found;
};
