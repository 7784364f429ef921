import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { positionOf } from './position-of.ts';

/** Derives the position anew in every open place of these people, after what is recorded about harm has changed. */
export const refreshPositions = async (unit: Unit, personIds: readonly Id[]): Promise<void> => {
  const open = await unit.db
    .selectDistinct({ personId: enrolments.personId })
    .from(enrolments)
    .where(and(inArray(enrolments.personId, [...personIds]), isNull(enrolments.endedAt)));
  for (const { personId } of open) {
    const position = await positionOf(unit, personId);
    await unit.db
      .update(enrolments)
      .set({ position })
      .where(and(eq(enrolments.personId, personId), isNull(enrolments.endedAt), ne(enrolments.position, position)));
  }
};
