import type { JsonSchema } from '../openapi/json-schema-of.ts';

const formats: Readonly<Record<string, string>> = { 'date-time': 'instant', email: 'email address', uuid: 'id' };

const nameOfRef = ($ref: string): string => $ref.slice($ref.lastIndexOf('/') + 1).toLowerCase();

const between = (least: unknown, most: unknown, unit: string): string => {
  const [from, to] = [least, most].map((limit) => (typeof limit === 'number' ? limit : undefined));
  if (from !== undefined && to !== undefined) return from === to ? `, ${from} ${unit}` : `, ${from} to ${to} ${unit}`;
  if (to !== undefined) return `, at most ${to} ${unit}`;
  return from === undefined ? '' : `, at least ${from} ${unit}`;
};

const textOf = ({ format, minLength, maxLength }: JsonSchema): string =>
  `${format === undefined ? 'text' : (formats[format] ?? 'text')}${between(minLength, maxLength, 'characters')}`;

/** What a schema takes, in a few plain words; the fields of an object are told elsewhere. */
export const describeSchema = (schema: JsonSchema): string => {
  if (schema.$ref !== undefined) return nameOfRef(schema.$ref);
  if (schema.enum !== undefined) return `one of ${schema.enum.map(String).join(', ')}`;
  if ('const' in schema) return String(schema['const']);
  const forms = schema.anyOf ?? schema.oneOf;
  if (forms !== undefined) return [...new Set(forms.map(describeSchema))].join(' or ');
  if (schema.type === 'string') return textOf(schema);
  if (schema.type === 'integer') return `whole number${between(schema['minimum'], schema['maximum'], '').trimEnd()}`;
  if (schema.type === 'number') return `number${between(schema['minimum'], schema['maximum'], '').trimEnd()}`;
  if (schema.type === 'boolean') return 'true or false';
  if (schema.type === 'null') return 'null';
  if (schema.type === 'array') {
    return `list of ${describeSchema(schema.items ?? {})}${between(schema['minItems'], schema['maxItems'], 'entries')}`;
  }
  return schema.type === 'object' ? 'object' : 'anything';
};
