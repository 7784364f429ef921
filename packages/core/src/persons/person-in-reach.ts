import type { Day, Id, Instant } from '@waymark/contracts';
import { type ReadDb, reach, statement } from '@waymark/database';
import { and, eq, exists, gt, sql } from 'drizzle-orm';
import type { Actor } from '../verbs/actor.ts';
import { persons } from './tables.ts';

/** A person whom the asker may know of, with the days that rules need. */
export interface PersonInReach {
  readonly personId: Id;
  readonly dateOfBirth: Day | null;
  readonly expectedOn: Day | null;
  readonly diedOn: Day | null;
}

const find = statement((db: ReadDb) =>
  db
    .select({
      personId: persons.id,
      dateOfBirth: persons.dateOfBirth,
      expectedOn: persons.expectedOn,
      diedOn: persons.diedOn,
    })
    .from(persons)
    .where(
      and(
        eq(persons.id, sql.placeholder('personId')),
        exists(
          db
            .select({ staffId: reach.staffId })
            .from(reach)
            .where(
              and(
                eq(reach.staffId, sql.placeholder('staffId')),
                eq(reach.personId, persons.id),
                gt(reach.until, sql.placeholder('now')),
              ),
            ),
        ),
      ),
    )
    .prepare(),
);

/** Subject of verbs and reads about one person: `undefined` when unknown or out of reach at every level. */
export const personInReach = async (
  asked: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor; readonly now: Instant },
  personId: Id,
): Promise<PersonInReach | undefined> => {
  const [row] = await find(asked.handle).execute({ personId, staffId: asked.actor.staffId, now: asked.now });
  return row;
};
