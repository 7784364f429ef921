import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** Ascending order with nulls at the end, the same on both engines. */
export const nullsLast = (column: SQLWrapper): SQL => sql`${column} nulls last`;

/** Descending order with nulls at the end, the same on both engines. */
export const newestFirst = (column: SQLWrapper): SQL => sql`${column} desc nulls last`;

/** In an upsert, the value that was to be inserted. */
export const proposed = (column: { readonly name: string }): SQL => sql`excluded.${sql.identifier(column.name)}`;

/** A text in a JSON column, by the name of its field: a word of ours, never one that was submitted. */
export const textIn = (column: SQLWrapper, field: string): SQL<string> =>
  sql`(${column} ->> ${sql.raw(`'${field.replaceAll(/[^A-Za-z]/g, '')}'`)})`;

/** A text column in a condition that no index on it shall answer: it limits what was found by other means. */
export const unindexed = (column: SQLWrapper): SQL<string> => sql`(${column} || '')`;

/** The day of UTC on which an instant falls, for comparing two of them in the database. */
export const utcDayOf = (instant: SQLWrapper): SQL<string> => sql`substr(${instant}, 1, 10)`;

/** One more than what stands in the column, where the row is not read first. */
export const oneMore = (column: SQLWrapper): SQL => sql`${column} + 1`;
