import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { positionOf } from './position-of.ts';

/** Derives the position anew in every open place of these people, after what is recorded about harm has changed. */
export const refreshPositions = async (unit: Unit, personIds: readonly Id[]): Promise<void> => {
  const open = await unit.db
    .selectDistinct({ personId: enrolments.personId, held: enrolments.position })
    .from(enrolments)
    .where(and(inArray(enrolments.personId, [...personIds]), isNull(enrolments.endedAt)));
  for (const { personId, held } of open) {
    // Someone who is harmed as well keeps the position he or she was referred in: nothing is turned off by it.
    const position = await positionOf(unit, personId, held);
    if (position === held) continue;
    await unit.db
      .update(enrolments)
      .set({ position })
      .where(and(eq(enrolments.personId, personId), isNull(enrolments.endedAt), eq(enrolments.position, held)));
  }
};
