import { dialect, type HasId } from '@waymark/kit';
import { type Placeholder, type SQL, sql } from 'drizzle-orm';

/**
 * Whether a column holds one of a list that is given as one value, made by `listed`: so that a statement is prepared
 * once for lists of any length. An empty list holds nothing.
 */
export const among = (column: HasId, list: Placeholder): SQL =>
  dialect === 'pg'
    ? sql`${column} in (select jsonb_array_elements_text(${list}::jsonb))`
    : sql`${column} in (select value from json_each(${list}))`;

/** The values of a list as `among` takes them. */
export const listed = (values: Iterable<string>): string => JSON.stringify([...values]);
