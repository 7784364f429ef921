import { count, factColumns, id, table, text, uniqueIndex } from '@waymark/kit';
import { isNull } from 'drizzle-orm';

/** Tables for the tests of the store itself; they stand in no migration of the product. */
export const walkers = table('walkers', { id: id(), name: text().notNull() });

export const steps = table(
  'steps',
  {
    ...factColumns(() => walkers.id),
    place: text().notNull(),
    length: count(),
  },
  (t) => [
    uniqueIndex('steps_place_idx').on(t.personId, t.place).where(isNull(t.supersedes)),
    uniqueIndex('steps_supersedes_idx').on(t.supersedes),
  ],
);

export const plainCounters = table('plain_counters', { id: id(), value: count().notNull() });
