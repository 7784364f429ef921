import type { Id } from '@waymark/contracts';
import { among, listed, type ReadDb, statement } from '@waymark/database';
import { sql } from 'drizzle-orm';
import { mergedIds } from '../merges/tables.ts';

const find = statement((db: ReadDb) =>
  db
    .select({ goneId: mergedIds.goneId, keptId: mergedIds.keptId })
    .from(mergedIds)
    .where(among(mergedIds.goneId, sql.placeholder('ids')))
    .prepare(),
);

const namesPerson = /personId$/i;

const collect = (value: unknown, into: Set<Id>): void => {
  if (Array.isArray(value)) for (const item of value) collect(item, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && namesPerson.test(key)) into.add(inner);
      else collect(inner, into);
    }
  }
};

const replaced = (value: unknown, now: ReadonlyMap<Id, Id>): unknown => {
  if (Array.isArray(value)) return value.map((item) => replaced(item, now));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'string' && namesPerson.test(key) ? (now.get(inner) ?? inner) : replaced(inner, now),
    ]),
  );
};

/** Safe by this guarantee: only strings that are ids are put in the place of such strings. */
const sameShape = <Input>(_input: Input, value: unknown): Input => value as Input;

/**
 * An input with the ids of people as they stand now: a link or a phone may hold the id of a record that was joined with
 * another since. Whether the asker may know of the person is looked up afterwards, as for any id.
 */
export const resolveMerged = async <Input>(handle: { readonly db: ReadDb }, input: Input): Promise<Input> => {
  const ids = new Set<Id>();
  collect(input, ids);
  if (ids.size === 0) return input;
  const rows = await find(handle).execute({ ids: listed(ids) });
  if (rows.length === 0) return input;
  return sameShape(input, replaced(input, new Map(rows.map(({ goneId, keptId }) => [goneId, keptId]))));
};
