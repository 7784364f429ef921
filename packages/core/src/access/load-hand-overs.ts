import type { Id, PersonView } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { alias, live } from '@waymark/kit';
import { and, desc, eq } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { handOvers } from './tables.ts';

const former = alias(staff, 'former_worker');
const next = alias(staff, 'next_worker');

/** How the work with a person went from worker to worker, as far as the reader may know of it; newest first. */
export const loadHandOvers = async (db: ReadDb, personId: Id, who: Asker): Promise<PersonView['handOvers']> =>
  await db
    .select({ handOverId: handOvers.id, on: handOvers.on, from: former.name, to: next.name, note: handOvers.note })
    .from(handOvers)
    .innerJoin(former, eq(former.id, handOvers.fromStaffId))
    .innerJoin(next, eq(next.id, handOvers.toStaffId))
    .where(and(eq(handOvers.personId, personId), live(handOvers), visible(handOvers, who)))
    .orderBy(desc(handOvers.on), desc(handOvers.recordedAt), desc(handOvers.id));
