import { AppError, type Id, type Level } from '@waymark/contracts';
import { reach, type Unit } from '@waymark/database';
import { and, eq, gt } from 'drizzle-orm';
import { type Actor, isSystem } from '../verbs/actor.ts';

/** Whether the actor may read this person at a level now. */
export const mayRead = async (unit: Unit, actor: Actor, personId: Id, level: Level): Promise<boolean> => {
  if (isSystem(actor)) return true;
  const [row] = await unit.db
    .select({ level: reach.level })
    .from(reach)
    .where(
      and(
        eq(reach.staffId, actor.staffId),
        eq(reach.personId, personId),
        eq(reach.level, level),
        gt(reach.until, unit.now),
      ),
    );
  return row !== undefined;
};

/** Refuses to write at a level the actor cannot read; the answer is the same 404 as for a person out of reach. */
export const requireLevel = async (unit: Unit, actor: Actor, personId: Id, level: Level): Promise<void> => {
  if (!(await mayRead(unit, actor, personId, level))) throw new AppError('not-found', 'not-found');
};
