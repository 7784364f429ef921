import { AppError, fieldError } from '@waymark/contracts';
import type { HonoRequest } from 'hono';

const utf8 = new TextDecoder('utf-8', { fatal: true });

const malformed = (code: string, message: string): AppError => new AppError('malformed', code, { message });

const bytesOf = async (request: HonoRequest): Promise<ArrayBuffer> => {
  try {
    return await request.arrayBuffer();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw malformed('body-cut-short', 'The body did not arrive whole');
  }
};

const isText = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** The place of the first text that is none: PostgreSQL refuses NUL, and SQLite changes half a surrogate pair. */
const placeOfNoText = (value: unknown, place: readonly string[] = []): string | undefined => {
  if (typeof value === 'string') return isText(value) ? undefined : place.join('.');
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = isText(key) ? placeOfNoText(inner, [...place, key]) : place.join('.');
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Deeper than any schema of ours; a body nested thousands deep would exhaust the stack of whoever walks it. */
const deepest = 64;
const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (isInString) {
      if (letter === 92) at += 1;
      else if (letter === 34) isInString = false;
    } else if (letter === 34) isInString = true;
    else if (letter === 91 || letter === 123) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (letter === 93 || letter === 125) depth -= 1;
  }
  return false;
};

/**
 * The JSON body, parsed once; no body at all is an empty object. Errors (400): `malformed-json`, `body-cut-short`,
 * `not-utf-8`, `too-deep`; (422) `not-text`, located.
 */
export const jsonBody = async (request: HonoRequest): Promise<unknown> => {
  const bytes = await bytesOf(request);
  if (bytes.byteLength === 0) return {};
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw malformed('not-utf-8', 'The body must be written in UTF-8');
  }
  if (isTooDeep(text)) throw malformed('too-deep', 'The body is nested too deep');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('malformed-json', 'The body is not JSON');
  }
  // Such characters can only come as escapes: JSON itself takes no NUL, and UTF-8 no half pair.
  const noText = text.includes('\\u') ? placeOfNoText(value) : undefined;
  if (noText !== undefined) throw fieldError(noText, 'not-text', 'This holds characters that are no text');
  return value;
};
