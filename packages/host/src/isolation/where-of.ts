import type { z } from 'zod';

/** The name of an error and the place it was thrown at; never its message, which may hold what somebody typed. */
export const whereThrown = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return typeof thrown;
  const frame = thrown.stack?.split('\n').find((line) => /^\s+at /u.test(line));
  return `${thrown.name}${frame === undefined ? '' : ` ${frame.trim()}`}`;
};

const isCode = (message: string): boolean => /^[a-z]+(?:-[a-z]+)*$/u.test(message);

/** The places of a result that are wrong, with the rule each breaks; a message that is no code is left out. */
export const whereInvalid = (error: z.ZodError): string =>
  error.issues
    .map(({ path, code, message }) => `${path.map(String).join('.')} ${isCode(message) ? message : code}`.trim())
    .join(', ');
