import type { FieldKind } from '@waymark/plugin-api/shared';
import { z } from 'zod';

/** What zod says of a field as JSON, as far as a form can ask it. */
const described = z.object({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  items: z.object({ enum: z.array(z.unknown()).optional(), const: z.unknown().optional() }).optional(),
});

const describe = (schema: z.core.$ZodType): z.output<typeof described> =>
  described.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));

const codesIn = (
  part: { enum?: unknown[] | undefined; const?: unknown } | undefined,
): readonly string[] | undefined => {
  const values = part?.enum ?? (part?.const === undefined ? undefined : [part.const]);
  return values?.every((value) => typeof value === 'string') ? values : undefined;
};

/** The codes a choice can take; undefined for what is no choice. */
export const choicesOf = (schema: z.core.$ZodType): readonly string[] | undefined => {
  const field = describe(schema);
  return field.type === 'array' ? codesIn(field.items) : codesIn(field);
};

/** The kinds of field that can ask a value of this schema; none for a type that no form has a field for. */
export const kindsFor = (schema: z.core.$ZodType): readonly FieldKind[] => {
  const field = describe(schema);
  if (field.type === 'array') return codesIn(field.items) === undefined ? [] : ['choices'];
  if (codesIn(field) !== undefined) return ['choice'];
  if (field.type === 'boolean') return ['yes-no'];
  if (field.type === 'integer' || field.type === 'number') return ['number'];
  return field.type === 'string' ? ['text', 'long-text', 'day'] : [];
};
