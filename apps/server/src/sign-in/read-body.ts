import { AppError, type FieldError } from '@waymark/contracts';
import type { Context } from 'hono';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const codes: Partial<Record<Issue['code'], string>> = {
  too_small: 'too-short',
  too_big: 'too-long',
  invalid_format: 'not-in-form',
};

const isMissing = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.input === undefined;

/** A field's name as it may be told back: names of our own kind only, since an unknown one is the caller's own text. */
const told = (name: PropertyKey): string => (/^[A-Za-z]\w{0,40}$/.test(String(name)) ? String(name) : '');

const fieldErrorsOf = (issue: Issue): readonly FieldError[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: told(key),
      code: 'unknown-field',
      message: 'This field is not known here',
    }));
  }
  const path = issue.path.map(told).join('.');
  if (isMissing(issue)) return [{ path, code: 'missing', message: 'This field is missing' }];
  return [{ path, code: codes[issue.code] ?? 'wrong-type', message: 'This field does not have the form it must have' }];
};

const parsed = async (context: Context): Promise<unknown> => {
  const text = await context.req.text();
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('malformed', 'malformed-json');
  }
};

/** The JSON body, held to its schema. Errors: `malformed-json` (400); `invalid-input` (422), located, without a value. */
export const readBody = async <Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.output<Schema>> => {
  const result = schema.safeParse(await parsed(context), { reportInput: true });
  if (result.success) return result.data;
  throw new AppError('invalid', 'invalid-input', { fields: result.error.issues.flatMap(fieldErrorsOf) });
};
