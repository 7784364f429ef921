import type { Id } from '@waymark/contracts';
import type { ReadDb, Unit } from '@waymark/database';
import { and, asc, eq, gte, lt } from 'drizzle-orm';
import { z } from 'zod';
import { settings } from '../settings/tables.ts';
import { type Actor, isSystem } from '../verbs/actor.ts';

const prefix = 'council-number:';
/** The sign after the last of the prefix: what lies between begins with it. */
const afterPrefix = 'council-number;';

/** Key of the three-digit number under which the DfE knows a council (LEA), by the organisation that it is. */
const keyOf = (organisationId: Id): string => `${prefix}${organisationId}`;

/** The numbers a file may bear: the council's own, or at the server itself those of every council here. */
const ownNumbers = async (db: ReadDb, actor: Actor): Promise<readonly string[]> => {
  const rows = await db
    .select({ value: settings.value })
    .from(settings)
    .where(
      isSystem(actor)
        ? and(gte(settings.key, prefix), lt(settings.key, afterPrefix))
        : eq(settings.key, keyOf(actor.organisationId)),
    )
    .orderBy(asc(settings.key));
  return rows.map(({ value }) => z.string().parse(value));
};

/** Whether a file says that it is of another council than the asker's; not while either is unknown. */
export const otherCouncil = async (db: ReadDb, actor: Actor, council: string | null | undefined): Promise<boolean> => {
  if (council === null || council === undefined) return false;
  const own = await ownNumbers(db, actor);
  return own.length > 0 && !own.includes(council);
};

/** Keeps the number of the first file that a council's data officer confirmed; every later one is held against it. */
export const keepCouncilNumber = async (
  { db }: Unit,
  actor: Actor,
  council: string | null | undefined,
): Promise<void> => {
  if (isSystem(actor) || council === null || council === undefined) return;
  const own = await ownNumbers(db, actor);
  if (own.length === 0)
    await db.insert(settings).values({ key: keyOf(actor.organisationId), value: council, version: 1 });
};
