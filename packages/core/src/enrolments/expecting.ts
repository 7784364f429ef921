import type { Id, Instant } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, gte, inArray, isNull } from 'drizzle-orm';
import { expectations, sessions } from '../sessions/tables.ts';

/** From now on the person is expected at nothing; what has been stays as it was. */
export const stopExpecting = async (unit: Unit, enrolmentId: Id): Promise<void> => {
  await unit.db
    .update(expectations)
    .set({ to: unit.now })
    .where(and(eq(expectations.enrolmentId, enrolmentId), isNull(expectations.to)));
};

/** Expects the person again at the sessions still to come, as before `since`; those missed meanwhile stay out. */
export const expectAgain = async (unit: Unit, enrolmentId: Id, since: Instant): Promise<void> => {
  const toCome = unit.db.select({ id: sessions.id }).from(sessions).where(gte(sessions.startsAt, unit.now));
  await unit.db
    .update(expectations)
    .set({ to: null })
    .where(
      and(
        eq(expectations.enrolmentId, enrolmentId),
        eq(expectations.to, since),
        inArray(expectations.sessionId, toCome),
      ),
    );
};
