import { levels } from '@waymark/contracts';
import { aliasedTableSQL, and, eq, lte, notExists, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { alias, type PgTable } from 'drizzle-orm/pg-core';
import { code, type HasId, id, instant, looseRef, ref, text } from './columns.ts';

/** The person a row is about and the compartment it stands in (model.md section 7). */
export const aboutPerson = (person: () => HasId) => ({
  personId: ref(person).notNull(),
  level: code(levels).notNull(),
});

/**
 * Columns of every fact (design.md section 5): appended, never updated. `id` is made by the client and is the
 * idempotency key for ever; `supersedes` names the fact this one corrects, with its reason.
 */
export const factColumns = (person: () => HasId) => ({
  id: id(),
  ...aboutPerson(person),
  recordedAt: instant().notNull(),
  recordedBy: looseRef().notNull(),
  supersedes: looseRef(),
  reason: text(),
});

interface FactTable extends PgTable {
  readonly id: HasId;
  readonly recordedAt: HasId;
  readonly supersedes: HasId;
}

/** An alias has the columns of its table; drizzle's own type says so only of a table it knows whole. */
const laterFacts = (facts: FactTable): FactTable => alias(facts, 'later_fact') as unknown as FactTable;

/**
 * The facts that stood at an instant: recorded by then, and superseded by nothing recorded by then. Without `asAt`,
 * those that stand now. `facts` may be an alias; `asAt` an instant or a placeholder.
 */
export const live = (facts: FactTable, asAt?: string | SQL | Placeholder): SQL => {
  const later = laterFacts(facts);
  const supersededBy = and(
    eq(later.supersedes, facts.id),
    asAt === undefined ? undefined : lte(later.recordedAt, asAt),
  );
  const stands = notExists(sql`(select 1 from ${aliasedTableSQL(later)} where ${supersededBy})`);
  return asAt === undefined ? stands : sql`(${stands} and ${lte(facts.recordedAt, asAt)})`;
};
