import type { Id, Position } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { positionOf } from './position-of.ts';

/**
 * Derives the position anew in every open place of these people, after what is recorded about harm has changed or one of
 * them has come of age. A place held as a child's stays one after 18 where no harm is recorded, or where the programme
 * has nothing for the new position: a service for children is not turned into a ladder by a birthday.
 */
export const refreshPositions = async (unit: Unit, programmes: Programmes, personIds: readonly Id[]): Promise<void> => {
  const open = await unit.db
    .selectDistinct({ personId: enrolments.personId, held: enrolments.position, programmeId: enrolments.programmeId })
    .from(enrolments)
    .where(and(inArray(enrolments.personId, [...personIds]), isNull(enrolments.endedAt)));
  for (const { personId, held, programmeId } of open) {
    // Someone who is harmed as well keeps the position he or she was referred in: nothing is turned off by it.
    const position = await positionOf(unit, personId, held);
    if (position === held || (held === 'child' && !takes(programmes, programmeId, position))) continue;
    await unit.db
      .update(enrolments)
      .set({ position })
      .where(
        and(
          eq(enrolments.personId, personId),
          eq(enrolments.programmeId, programmeId),
          isNull(enrolments.endedAt),
          eq(enrolments.position, held),
        ),
      );
  }
};

const takes = (programmes: Programmes, programmeId: string, position: Position): boolean =>
  position !== 'co-parent' && programmes.get(programmeId).shared.marks.some((offer) => offer.position === position);
