import type { Problem } from '@waymark/contracts';
import { ApiProblem } from './api-problem.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A problem document in its outlines: what is compared is there; the rest is told only where it has its type. */
const isProblem = (value: unknown): value is Problem =>
  isFields(value) &&
  typeof value['status'] === 'number' &&
  typeof value['code'] === 'string' &&
  (value['errors'] === undefined || Array.isArray(value['errors'])) &&
  (value['facts'] === undefined || isFields(value['facts']));

const isJson = (response: Response): boolean =>
  /^application\/(?:problem\+)?json\b/.test(response.headers.get('content-type') ?? '');

const jsonOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    throw new ApiProblem(null);
  }
};

/**
 * The body of an answer of the API, not yet held to a shape. Throws `ApiProblem` for a problem document, and the one
 * without a document for whatever is not this API speaking: a gateway's page, a hall's own sign-in, half an answer.
 */
export const readAnswer = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined;
  if (!isJson(response)) throw new ApiProblem(null);
  const body = await jsonOf(response);
  if (response.ok) return body;
  throw new ApiProblem(isProblem(body) ? body : null);
};
