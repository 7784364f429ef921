import type { Id, Instant, Level } from '@waymark/contracts';
import type { HasId } from '@waymark/kit';
import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import { auditEntries } from '../audit/tables.ts';
import { barred, governanceScope, reach, scopes } from './tables.ts';

type Given<T> = T | Placeholder;

/** Who asks, and when: an id and an instant, or the placeholders of a prepared statement. */
export interface Asker {
  readonly staffId: Given<Id>;
  readonly now: Given<Instant>;
}

/** The placeholders `staffId` and `now`, as every prepared read names them. */
export const asker: Asker = { staffId: sql.placeholder('staffId'), now: sql.placeholder('now') };

/** The access predicate of a row about a person: the asker's reach covers this person at this row's level. */
export const visible = (row: { readonly personId: HasId; readonly level: HasId }, who: Asker = asker): SQL =>
  sql`exists (select 1 from ${reach} where ${reach.staffId} = ${who.staffId} and ${reach.personId} = ${row.personId}
    and ${reach.level} = ${row.level} and ${reach.until} > ${who.now})`;

/** The access predicate of a person at one named level, where the row itself carries no level. */
export const reaches = (personId: HasId, level: Level, who: Asker = asker): SQL =>
  sql`exists (select 1 from ${reach} where ${reach.staffId} = ${who.staffId} and ${reach.personId} = ${personId}
    and ${reach.level} = ${level} and ${reach.until} > ${who.now})`;

/** The access predicate of a row that belongs to a family, offering, group or referral. */
export const inScope = (scopeId: HasId, who: Asker = asker): SQL =>
  sql`exists (select 1 from ${scopes} where ${scopes.staffId} = ${who.staffId} and ${scopes.scopeId} = ${scopeId}
    and ${scopes.until} > ${who.now})`;

/**
 * The access predicate of information governance: the asker holds that role, and is in conflict with nobody in this
 * person's families. It shows who a record is about and what was done with it, never what stands in a case.
 */
export const governs = (personId: HasId, who: Asker = asker): SQL =>
  sql`(exists (select 1 from ${scopes} where ${scopes.staffId} = ${who.staffId} and ${scopes.scopeId} = ${governanceScope}
    and ${scopes.until} > ${who.now}) and not exists (select 1 from ${barred} where ${barred.staffId} = ${who.staffId}
    and ${barred.personId} = ${personId}))`;

/**
 * The access predicate of an audit entry: the asker governs, and it concerns nobody the asker is in conflict with. To them
 * it is not there, and in no count (S47).
 */
export const auditOpenTo = (who: Asker = asker): SQL =>
  sql`(exists (select 1 from ${scopes} where ${scopes.staffId} = ${who.staffId} and ${scopes.scopeId} = ${governanceScope}
    and ${scopes.until} > ${who.now}) and not exists (select 1 from ${barred} where ${barred.staffId} = ${who.staffId}
    and ${auditEntries.personIds} like '%' || ${barred.personId} || '%'))`;

/** Whether an audit entry concerns a person. */
export const auditConcerns = (personId: Given<Id>): SQL =>
  sql`${auditEntries.personIds} like '%' || ${personId} || '%'`;
