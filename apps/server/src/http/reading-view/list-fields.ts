import type { JsonSchema } from '../openapi/json-schema-of.ts';
import { fieldsOf } from '../openapi/split-input.ts';
import { describeSchema } from './describe-schema.ts';

export interface ListedField {
  /** Dotted from the outermost object; `[]` stands for each entry of a list. */
  readonly name: string;
  readonly takes: string;
  readonly isRequired: boolean;
}

const deepest = 4;

const inside = (schema: JsonSchema, name: string, depth: number): readonly ListedField[] => {
  if (depth >= deepest) return [];
  if (schema.items !== undefined) return inside(schema.items, `${name}[]`, depth);
  return listed(schema, `${name}.`, depth + 1);
};

const listed = (schema: JsonSchema, prefix: string, depth: number): readonly ListedField[] =>
  fieldsOf(schema).flatMap(({ name, schema: field, isRequired }) => [
    { name: `${prefix}${name}`, takes: describeSchema(field), isRequired },
    ...inside(field, `${prefix}${name}`, depth),
  ]);

/** The fields of a schema and of what stands inside it, each on a line of its own. */
export const listFields = (schema: JsonSchema): readonly ListedField[] =>
  schema.items === undefined ? listed(schema, '', 0) : inside(schema, '', 0);
