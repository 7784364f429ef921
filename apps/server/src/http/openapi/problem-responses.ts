import { problemSchema } from '@waymark/contracts';
import type { Operation } from '../api/operation.ts';
import { type JsonSchema, jsonSchemaOf, refTo } from './json-schema-of.ts';

export const problemJsonSchema: JsonSchema = jsonSchemaOf(problemSchema, 'output');

const told: Readonly<Record<string, string>> = {
  '400': 'The request cannot be read: not JSON, or a header that is malformed',
  '401': 'Not signed in, or no longer',
  '403': 'The role does not allow this',
  '404': 'It does not exist, or it is not the asker’s to see: the answer is the same',
  '409': 'In conflict with what is there: a stale version, a wrong state, an id or key used for something else',
  '413': 'The body is larger than 1 MiB',
  '415': 'The body is not sent as application/json',
  '422': 'Against the schema or a rule; every field that is wrong is named',
  '428': 'If-Match is missing',
  '429': 'Too many attempts; Retry-After says how many seconds to wait',
  '500': 'A defect; the reference stands in the log',
  '503': 'Not available at the moment; try again after Retry-After',
};

/** The problem answers of the API, by status, for `components.responses`. */
export const problemComponents: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(told).map(([status, description]) => [
    `Problem${status}`,
    { description, content: { 'application/problem+json': { schema: refTo('Problem') } } },
  ]),
);

export const problemRefs = (statuses: readonly number[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(statuses.map((status) => [String(status), { $ref: `#/components/responses/Problem${status}` }]));

/** What an operation may answer besides what was asked for. */
export const problemsOf = ({ kind, route, repeat }: Operation): Readonly<Record<string, unknown>> =>
  problemRefs([
    ...(route.method === 'GET' ? [] : [400]),
    ...[401, 403, 404],
    ...(kind === 'verb' ? [409] : []),
    ...(route.method === 'GET' ? [] : [413, 415]),
    422,
    ...(repeat === 'version' ? [428] : []),
    ...[500, 503],
  ]);
