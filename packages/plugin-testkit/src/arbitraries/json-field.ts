import fc from 'fast-check';
import { z } from 'zod';

/** The part of JSON Schema that forms of programmes come to. */
interface JsonField {
  readonly type?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly items?: JsonField | undefined;
  readonly anyOf?: readonly JsonField[] | undefined;
}

const jsonField: z.ZodType<JsonField> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    items: jsonField.optional(),
    anyOf: z.array(jsonField).optional(),
  }),
);

const words = fc.constantFrom('Said so on the phone', 'A', 'Ömer', 'Two lines\nof words', 'x'.repeat(300));
const days = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString());

const numbers = ({ type, minimum = -1000, maximum = 1000 }: JsonField): fc.Arbitrary<unknown> =>
  type === 'integer'
    ? fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) })
    : fc.double({ min: minimum, max: maximum, noNaN: true });

const arbitraryOf = (field: JsonField): fc.Arbitrary<unknown> => {
  if (field.const !== undefined) return fc.constant(field.const);
  if (field.enum !== undefined) return fc.constantFrom(...field.enum);
  if (field.anyOf !== undefined) return fc.oneof(...field.anyOf.map(arbitraryOf));
  switch (field.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return numbers(field);
    case 'array':
      return fc.uniqueArray(arbitraryOf(field.items ?? {}), {
        minLength: field.minItems ?? 0,
        maxLength: Math.min(field.maxItems ?? 4, 4),
      });
    case 'string':
      return fc.oneof(words, days);
    default:
      return fc.oneof(words, fc.boolean());
  }
};

/** Values that a field's own schema accepts. */
export const fieldArbitrary = (schema: z.core.$ZodType): fc.Arbitrary<unknown> =>
  arbitraryOf(jsonField.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))).filter(
    (value) => z.safeParse(schema, value).success,
  );
