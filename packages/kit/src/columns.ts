import { type Id, type Instant, newId } from '@waymark/contracts';
import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import type { z } from 'zod';
import { dialect, either } from './dialect.ts';
import { seal, unseal } from './seal.ts';

const text_ = either(pg.text, sqlite.text);
const customType = either(pg.customType, sqlite.customType);

/** A column that holds the identity of another row. */
export type HasId = pg.AnyPgColumn;

/** The row's own identity: UUIDv7 text. */
export const id = () =>
  text_()
    .primaryKey()
    .$type<Id>()
    .$defaultFn(() => newId());

/** The identity of a row of another table; `NO ACTION`, never `CASCADE`. */
export const ref = (column: () => HasId) => text_().$type<Id>().references(column);

/** An identity that is not enforced as a reference, because what it names lives elsewhere or may be erased. */
export const looseRef = () => text_().$type<Id>();

/** Free text. */
export const text = () => text_();

/** A calendar day, `YYYY-MM-DD`. */
export const day = () => text_().$type<string>();

/** An instant, `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
export const instant = () => text_().$type<Instant>();

export const flag = either(
  () => pg.boolean(),
  () => sqlite.integer({ mode: 'boolean' }),
);

/** A whole number up to 2^53 - 1. */
export const count = either(
  () => pg.bigint({ mode: 'number' }),
  () => sqlite.integer(),
);

/** One of a closed list of codes; the list itself is checked at the edge, by the verb's schema. */
export const code = <const List extends readonly string[]>(_list: List) => text_().$type<List[number]>();

/** A JSON document of the given schema; what does not fit is refused before it is written. */
export const json = <Schema extends z.ZodType>(schema: Schema) =>
  customType<{ data: z.output<Schema>; driverData: string }>({
    dataType: () => (dialect === 'pg' ? 'jsonb' : 'text'),
    toDriver: (value) => JSON.stringify(schema.parse(value)),
    ...(dialect === 'sqlite' ? { fromDriver: (stored: string) => JSON.parse(stored) } : {}),
  })();

/**
 * Text that only holders of the key can read: AES-256-GCM, bound to `label` (`table.column`).
 * It cannot be searched, and reading it costs some microseconds a value: name the columns you need.
 */
export const sealed = (label: string) =>
  customType<{ data: string; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => seal(label, value),
    fromDriver: (stored) => unseal(label, stored),
  })();

/** A sealed JSON document of the given schema. */
export const sealedJson = <Schema extends z.ZodType>(label: string, schema: Schema) =>
  customType<{ data: z.output<Schema>; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => seal(label, JSON.stringify(schema.parse(value))),
    fromDriver: (stored) => schema.parse(JSON.parse(unseal(label, stored))),
  })();
