import { roles } from '@waymark/contracts';
import type { z } from 'zod';
import { emptyBody, enterAsBody, setUpBody, signInBody } from '../../sign-in/sign-in-bodies.ts';
import { type JsonSchema, jsonSchemaOf, refTo } from './json-schema-of.ts';
import type { OperationObject } from './operation-object.ts';
import { problemRefs } from './problem-responses.ts';

const begun: JsonSchema = {
  type: 'object',
  properties: { staffId: refTo('Id'), expiresAt: { type: 'string', format: 'date-time' } },
  required: ['staffId', 'expiresAt'],
};
const session: JsonSchema = {
  type: 'object',
  properties: {
    sessionId: refTo('Id'),
    startedBy: { type: 'string', enum: ['password', 'enter-as'] },
    startedAt: { type: 'string', format: 'date-time' },
    lastSeenAt: { type: 'string', format: 'date-time' },
    expiresAt: { type: 'string', format: 'date-time' },
    userAgent: { type: 'string' },
    isCurrent: { type: 'boolean' },
  },
  required: ['sessionId', 'startedBy', 'startedAt', 'lastSeenAt', 'expiresAt', 'userAgent', 'isCurrent'],
};
const sessions: JsonSchema = {
  type: 'object',
  properties: { sessions: { type: 'array', items: session } },
  required: ['sessions'],
};

const choice: JsonSchema = {
  type: 'object',
  properties: {
    staff: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          staffId: refTo('Id'),
          name: { type: 'string' },
          organisation: { type: 'string' },
          roles: { type: 'array', items: { type: 'string', enum: roles } },
        },
        required: ['staffId', 'name', 'organisation', 'roles'],
      },
    },
  },
  required: ['staff'],
};

const answer = (schema: JsonSchema): unknown => ({ description: 'Done', content: { 'application/json': { schema } } });
const nothing = { description: 'Done; there is nothing to say' };

interface SignInOperation {
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly answer?: JsonSchema;
  readonly problems: readonly number[];
  /** Whether it can be called without a session. */
  readonly isOpen: boolean;
}

const all: readonly SignInOperation[] = [
  {
    path: '/sign-in',
    method: 'post',
    summary: 'Begins a session and sets its cookie.',
    body: signInBody,
    answer: begun,
    problems: [400, 401, 415, 422, 429],
    isOpen: true,
  },
  {
    path: '/sign-out',
    method: 'post',
    summary: 'Ends this session.',
    body: emptyBody,
    problems: [400, 415],
    isOpen: true,
  },
  {
    path: '/sign-out-everywhere',
    method: 'post',
    summary: 'Ends every session of who asks.',
    body: emptyBody,
    problems: [400, 401, 415],
    isOpen: false,
  },
  {
    path: '/sessions',
    method: 'get',
    summary: 'The sessions of who asks.',
    answer: sessions,
    problems: [401],
    isOpen: false,
  },
  {
    path: '/set-up',
    method: 'post',
    summary: 'Sets a password with a one-time link.',
    body: setUpBody,
    problems: [400, 403, 415, 422, 429],
    isOpen: true,
  },
  {
    path: '/enter-as',
    method: 'get',
    summary: 'The invented staff of a demonstration, on the same machine only.',
    answer: choice,
    problems: [403],
    isOpen: true,
  },
  {
    path: '/enter-as',
    method: 'post',
    summary: 'Enters as one of the invented staff of a demonstration, on the same machine only.',
    body: enterAsBody,
    answer: begun,
    problems: [400, 403, 404, 415, 422],
    isOpen: true,
  },
];

const objectOf = (operation: SignInOperation): OperationObject => {
  const { path, method, summary, body, problems, isOpen } = operation;
  const schema = body === undefined ? undefined : jsonSchemaOf(body, 'input');
  const hasFields = Object.keys(schema?.properties ?? {}).length > 0;
  const ok = operation.answer === undefined ? { '204': nothing } : { '200': answer(operation.answer) };
  return {
    operationId: `${method}${path.replaceAll('/', '-')}`,
    summary,
    tags: ['sign-in'],
    ...(schema !== undefined &&
      hasFields && { requestBody: { required: true, content: { 'application/json': { schema } } } }),
    responses: { ...ok, ...problemRefs([...problems, 500, 503]) },
    ...(isOpen && { security: [] }),
  };
};

/** The routes of sign-in, which are no verbs: they belong to nobody yet. */
export const signInPaths: readonly (readonly [path: string, method: string, object: OperationObject])[] = all.map(
  (operation) => [operation.path, operation.method, objectOf(operation)],
);
