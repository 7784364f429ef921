import type { Id } from '@waymark/contracts';
import { type ReadDb, statement, type Unit } from '@waymark/database';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { loadRegisters } from './load-registers.ts';
import { registerChases } from './tables.ts';
import { withdrawFromFacilitators } from './tell-facilitators.ts';

const standing = statement((db: ReadDb) =>
  db
    .select({ id: registerChases.id })
    .from(registerChases)
    .where(and(eq(registerChases.sessionId, sql.placeholder('sessionId')), isNull(registerChases.withdrawnAt)))
    .prepare(),
);

/** After marks of a session that is over: a register in which everyone is recorded is chased no longer. */
export const reviewChase = async (unit: Unit, sessionId: Id): Promise<boolean> => {
  if ((await standing(unit).execute({ sessionId })).length === 0) return false;
  const [register] = await loadRegisters(unit, [sessionId]);
  if (register !== undefined && register.unmarked > 0) return false;
  await unit.db
    .update(registerChases)
    .set({ withdrawnAt: unit.now })
    .where(and(eq(registerChases.sessionId, sessionId), isNull(registerChases.withdrawnAt)));
  await withdrawFromFacilitators(unit, sessionId);
  return true;
};
