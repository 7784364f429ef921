import { AppError, type FieldError } from '@waymark/contracts';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const words: Readonly<Record<string, string>> = {
  unrecognized_keys: 'This field is not known here',
  invalid_type: 'This has the wrong type or is missing',
  too_small: 'This is too short or too small',
  too_big: 'This is too long or too large',
  invalid_format: 'This does not have the right format',
  invalid_value: 'This is not one of the allowed values',
  invalid_union: 'This does not have one of the allowed forms',
};

const codes: Readonly<Record<string, string>> = {
  unrecognized_keys: 'unknown-field',
  invalid_type: 'wrong-type',
  too_small: 'too-small',
  too_big: 'too-big',
  invalid_format: 'wrong-format',
  invalid_value: 'not-allowed-value',
  invalid_union: 'wrong-form',
};

/** Kebab-case messages of our own schemas are codes; every other message is zod's and is not passed on. */
const ownCode = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

const sentenceOf = (code: string): string => {
  const sentence = code.replaceAll('-', ' ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

const fieldsOf = (issue: Issue): FieldError[] => {
  const at = issue.path.map(String).join('.');
  const code = ownCode.test(issue.message) ? issue.message : (codes[issue.code] ?? 'wrong');
  const message = ownCode.test(issue.message) ? sentenceOf(issue.message) : (words[issue.code] ?? 'This is not right');
  if (issue.code !== 'unrecognized_keys') return [{ path: at, code, message }];
  return issue.keys.map((key) => ({ path: at === '' ? key.slice(0, 60) : `${at}.${key.slice(0, 60)}`, code, message }));
};

/** Parses once, at the edge; throws `invalid-input` with located fields and without any submitted value (S38). */
export const parseInput = <Parsed>(schema: z.ZodType<Parsed>, input: unknown): Parsed => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.flatMap(fieldsOf);
  throw new AppError('invalid', 'invalid-input', { message: 'Some of what was sent is not right', fields });
};
