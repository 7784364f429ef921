import type { Operation } from '../api/operation.ts';
import { parametersOf } from '../api/path-pattern.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema-of.ts';
import { problemsOf } from './problem-responses.ts';
import { type Field, fieldsOf, splitInput } from './split-input.ts';

export interface ParameterObject {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly description?: string;
}

/** One operation in an OpenAPI 3.1 document, with what is Waymark's own under `x-`. */
export interface OperationObject {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>;
  };
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-permission'?: string;
  readonly 'x-audited'?: boolean;
}

const parameter =
  (place: 'path' | 'query') =>
  ({ name, schema, isRequired }: Field): ParameterObject => ({ name, in: place, required: isRequired, schema });

const headerFor = (repeat: Operation['repeat']): readonly ParameterObject[] => {
  if (repeat === 'version') {
    const description = 'The version that was seen, from the ETag of the answer that showed it';
    return [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' }, description }];
  }
  if (repeat !== 'key') return [];
  const description = 'The same key with the same input gets the same answer, and nothing is done twice';
  const schema = { type: 'string', minLength: 1, maxLength: 100 };
  return [{ name: 'Idempotency-Key', in: 'header', required: false, schema, description }];
};

/** The group an operation is read under: the first fixed part of its path, or its programme. */
const tagOf = (path: string): string => {
  const [, first = '', second = ''] = path.split('/');
  return first === 'programmes' && second !== '' && !second.startsWith(':') ? `${first}/${second}` : first;
};

/** An operation, from its declaration alone. */
export const operationObject = (operation: Operation): OperationObject => {
  const { name, summary, permission, route, repeat } = operation;
  const { path, rest } = splitInput(jsonSchemaOf(operation.input, 'input'), parametersOf(route.path));
  const isGet = route.method === 'GET';
  const parameters = [
    ...path.map(parameter('path')),
    ...(isGet ? fieldsOf(rest).map(parameter('query')) : []),
    ...headerFor(repeat),
  ];
  const hasFields = fieldsOf(rest).length > 0;
  const content = { 'application/json': { schema: rest } };
  return {
    operationId: name,
    summary,
    tags: [tagOf(route.path)],
    ...(parameters.length > 0 && { parameters }),
    ...(!isGet &&
      hasFields && { requestBody: { required: fieldsOf(rest).some((field) => field.isRequired), content } }),
    responses: {
      '200': {
        description: 'Done',
        content: { 'application/json': { schema: jsonSchemaOf(operation.output, 'output') } },
      },
      ...problemsOf(operation),
    },
    'x-permission': permission,
    ...(operation.isAuditedRead && { 'x-audited': true }),
  };
};
