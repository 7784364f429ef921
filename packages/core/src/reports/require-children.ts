import { AppError, fieldError, type Id } from '@waymark/contracts';
import type { FamilyFacts } from './load/load-family.ts';

/**
 * Refuses a report that leaves out a child of the family (D2): 422 `child-left-out` with the ids of those who are
 * missing, all of whom the author may see. A child without a date of birth or of delivery is refused by name of the
 * field, since no report can say of whom it speaks.
 */
export const requireEveryChild = (childIds: readonly Id[], { childIds: ofFamily, people }: FamilyFacts): void => {
  childIds.forEach((childId, index) => {
    if (!ofFamily.includes(childId))
      throw fieldError(`childIds.${index}`, 'not-a-child-of-this-family', 'This is not a child of this family');
    const child = people.find(({ personId }) => personId === childId);
    if (child !== undefined && child.bornOn === null && child.expectedOn === null)
      throw fieldError(`childIds.${index}`, 'birth-date-missing', 'Record when this child was born or is expected');
  });
  const missing = ofFamily.filter((childId) => !childIds.includes(childId));
  if (missing.length === 0) return;
  throw new AppError('invalid', 'child-left-out', {
    message: 'A child of the family is not in this report',
    fields: [{ path: 'childIds', code: 'child-left-out', message: 'Every child of the family is reported on' }],
    facts: { missing },
  });
};
