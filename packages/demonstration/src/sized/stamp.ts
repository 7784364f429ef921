import type { Id } from '@waymark/contracts';
import { searchNameOf } from '@waymark/core';
import { getTableName } from 'drizzle-orm';
import type { Invented } from '../household.ts';
import type { Row, RowsOfTable } from './rows.ts';

/** What a copy puts in the place of what was played. */
export interface Copy {
  /** The new id of a row of the cohort. */
  readonly newId: () => Id;
  /** Texts that stand for something else in the copy: ids and names of staff, the place the group meets. */
  readonly instead: ReadonlyMap<string, string>;
  /** Who a person of the cohort is in the copy. */
  readonly people: ReadonlyMap<Id, Invented>;
  /** A reference for a family. */
  readonly newReference: () => string;
}

/** A copy of a cohort's rows: the same story, lived by other people with other workers. */
export const stamp = (tables: readonly RowsOfTable[], copy: Copy): readonly RowsOfTable[] => {
  const instead = new Map(copy.instead);
  for (const { rows } of tables)
    for (const row of rows) if (typeof row['id'] === 'string') instead.set(row['id'], copy.newId());
  const replaced = (value: unknown, name: string): unknown => {
    // The hash of a form as it was sent. Nobody sent the copy, so that nothing sent may equal it.
    if (name === 'inputHash') return copy.newId();
    if (typeof value === 'string') return instead.get(value) ?? value;
    if (Array.isArray(value)) return value.map((item) => replaced(item, ''));
    return typeof value === 'object' && value !== null ? fieldsOf(value) : value;
  };
  const fieldsOf = (fields: object): Record<string, unknown> => {
    const copied: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(fields)) copied[name] = replaced(value, name);
    return copied;
  };
  const own: Readonly<Record<string, (row: Row) => Row>> = {
    families: () => ({ reference: copy.newReference() }),
    persons: (row) => asPerson(copy.people.get(String(row['id']))),
  };
  return tables.map(({ table, rows }) => {
    const change = own[getTableName(table)];
    return { table, rows: rows.map((row) => ({ ...fieldsOf(row), ...change?.(row) })) };
  });
};

const asPerson = (person: Invented | undefined): Row => {
  if (person === undefined) throw new Error('A person of the cohort is nobody in the copy');
  const { givenNames, familyName, dateOfBirth, ethnicity = 'not-asked' } = person;
  const searchName = searchNameOf(givenNames, familyName);
  return { givenNames, familyName, searchName, dateOfBirth: dateOfBirth ?? null, ethnicity };
};
