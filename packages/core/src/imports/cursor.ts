import { fieldError } from '@waymark/contracts';

/** Where a list goes on, as callers get it: opaque, and of one list alone. */
export const toCursor = (parts: readonly string[]): string =>
  Buffer.from(JSON.stringify(parts), 'utf8').toString('base64url');

const isParts = (value: unknown, count: number): value is string[] =>
  Array.isArray(value) && value.length === count && value.every((part) => typeof part === 'string');

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

/** The parts of a cursor that `toCursor` made; error `not-a-cursor` (422) for anything else. */
export const fromCursor = (cursor: string, count: number): readonly string[] => {
  const parts = parsed(cursor);
  if (isParts(parts, count)) return parts;
  throw fieldError('cursor', 'not-a-cursor', 'This is not a place in this list');
};
