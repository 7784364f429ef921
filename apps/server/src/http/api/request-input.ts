import { AppError, fieldError } from '@waymark/contracts';
import type { HonoRequest } from 'hono';
import { jsonBody } from './json-body.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const givenTwice = (name: string): AppError => fieldError(name, 'given-twice', 'This is given twice');

/** The path's own fields beside what else was sent; what the path says cannot be said again. */
const withPath = (request: HonoRequest, parameters: readonly string[], sent: Fields): Fields => {
  if (parameters.length === 0) return sent;
  const fields: Record<string, unknown> = { ...sent };
  for (const name of parameters) {
    if (Object.hasOwn(fields, name)) throw givenTwice(name);
    fields[name] = request.param(name);
  }
  return fields;
};

/** Query values are text; the schema of the read says what else they are. */
const queryFields = (request: HonoRequest): Fields => {
  if (!request.url.includes('?')) return {};
  const fields = Object.entries(request.queries()).map(([name, values]) => {
    // A name that was sent is the caller's own text, so it is told back only where it looks like one of ours.
    if (values.length > 1) throw givenTwice(/^[A-Za-z]\w{0,40}$/.test(name) ? name : '');
    return [name, values[0]] as const;
  });
  return Object.fromEntries(fields);
};

/** The input of a `GET`, from path and query. */
export const inputOfQuery = (request: HonoRequest, parameters: readonly string[]): Fields =>
  withPath(request, parameters, queryFields(request));

/** The input of everything else, from path and JSON body. A query is refused: nothing may be said there. */
export const inputOfBody = async (request: HonoRequest, parameters: readonly string[]): Promise<Fields> => {
  if (request.url.includes('?')) {
    throw new AppError('malformed', 'query-not-taken', { message: 'This address takes no query; send a JSON body' });
  }
  const body = await jsonBody(request);
  if (!isFields(body)) throw fieldError('', 'wrong-type', 'The body must be a JSON object');
  return withPath(request, parameters, body);
};
