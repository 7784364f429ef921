import type { JsonSchema } from './json-schema-of.ts';

/** A field of an input, with its schema. */
export interface Field {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly isRequired: boolean;
}

const without = (schema: JsonSchema, names: readonly string[]): JsonSchema => {
  const inner = Object.fromEntries(
    (['anyOf', 'oneOf', 'allOf'] as const).flatMap((keyword) => {
      const parts = schema[keyword];
      return parts === undefined ? [] : [[keyword, parts.map((part) => without(part, names))]];
    }),
  );
  if (schema.properties === undefined) return { ...schema, ...inner };
  const { required = [] } = schema;
  const kept = Object.entries(schema.properties).filter(([name]) => !names.includes(name));
  return {
    ...schema,
    ...inner,
    properties: Object.fromEntries(kept),
    required: required.filter((name) => !names.includes(name)),
  };
};

const anything: JsonSchema = { type: 'string' };

/** The fields of an object; of one of several forms, those of all, none of them required. */
export const fieldsOf = (schema: JsonSchema): readonly Field[] => {
  const { properties = {}, required = [] } = schema;
  const own = Object.entries(properties).map(([name, field]) => ({
    name,
    schema: field,
    isRequired: required.includes(name),
  }));
  const forms = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const inner = forms.flatMap(fieldsOf).map((field) => ({ ...field, isRequired: false }));
  return [...own, ...inner.filter(({ name }, at) => inner.findIndex((field) => field.name === name) === at)];
};

/** Splits an input into what the path says and what is sent otherwise. */
export const splitInput = (
  schema: JsonSchema,
  parameters: readonly string[],
): { readonly path: readonly Field[]; readonly rest: JsonSchema } => {
  const fields = fieldsOf(schema);
  const path = parameters.map((name) => ({
    name,
    schema: fields.find((field) => field.name === name)?.schema ?? anything,
    isRequired: true,
  }));
  return { path, rest: without(schema, parameters) };
};
