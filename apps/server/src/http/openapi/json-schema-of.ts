import { daySchema, idSchema } from '@waymark/contracts';
import { z } from 'zod';

/** The part of JSON Schema (2020-12) that our own schemas come out as. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly additionalProperties?: JsonSchema | boolean;
}

/** Schemas that stand in the document once, under a name. */
export const namedSchemas: Readonly<Record<string, JsonSchema>> = {
  Id: { type: 'string', format: 'uuid', description: 'A UUID of version 7 in lower case' },
  Day: { type: 'string', format: 'date', description: 'A calendar day, YYYY-MM-DD' },
};

const names = new Map<unknown, string>([
  [idSchema, 'Id'],
  [daySchema, 'Day'],
]);

export const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const nameIt = (jsonSchema: object, name: string): void => {
  for (const keyword of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, keyword);
  Object.assign(jsonSchema, refTo(name));
};

/** zod writes one `type` a schema for everything our schemas are made of, and no keyword of an earlier draft. */
const asJsonSchema = (made: object): JsonSchema => made as JsonSchema;

/**
 * A schema as the API document holds it. Throws for one that refers to itself: its references would lead astray inside
 * the document.
 */
export const jsonSchemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _, ...made } = asJsonSchema(
    z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        const name = names.get(zodSchema);
        if (name !== undefined) nameIt(jsonSchema, name);
      },
    }),
  );
  if (/"\$ref":"#(?!\/components\/)/.test(JSON.stringify(made))) {
    throw new Error('A schema of the API refers to itself or to a named part of itself; write it out');
  }
  return made;
};
