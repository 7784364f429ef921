import { dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, inArray } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { persons } from '../persons/tables.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { refreshPositions } from './refresh-positions.ts';
import { adultFrom } from './rules.ts';

/**
 * Whoever holds one of these open places as a child and has come of age takes the position of recorded harm from the
 * birthday on; what was before is read of a child for ever (acceptance.md S48).
 */
export const comeOfAge = async (unit: Unit, programmes: Programmes, enrolmentIds: readonly Id[]): Promise<void> => {
  if (enrolmentIds.length === 0) return;
  const today = dayOf(unit.now);
  const held = await unit.db
    .selectDistinct({ personId: enrolments.personId, bornOn: persons.dateOfBirth })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .where(and(inArray(enrolments.id, [...enrolmentIds]), eq(enrolments.position, 'child')));
  const grown = held.filter(({ bornOn }) => bornOn !== null && adultFrom(bornOn) <= today);
  if (grown.length === 0) return;
  await refreshPositions(
    unit,
    programmes,
    grown.map(({ personId }) => personId),
  );
};
