import type { z } from 'zod';

const isFrame = (line: string): boolean => /^\s+at .+:\d+:\d+\)?$/u.test(line);
const isName = (name: string): boolean => /^[A-Za-z]{1,40}$/u.test(name);

/** The name of an error and the place it was thrown at; never its message, which may hold what somebody typed. */
export const whereThrown = (thrown: unknown): string => {
  if (!(thrown instanceof Error)) return typeof thrown;
  const { name, message, stack = '' } = thrown;
  // The stack begins with the message, and a line of a message may look like a frame.
  const after = stack.indexOf(message);
  const frame =
    after === -1
      ? undefined
      : stack
          .slice(after + message.length)
          .split('\n')
          .find(isFrame);
  return `${isName(name) ? name : 'Error'}${frame === undefined ? '' : ` ${frame.trim()}`}`;
};

const isCode = (message: string): boolean => /^[a-z]+(?:-[a-z]+)*$/u.test(message);

/** The places of a result that are wrong, with the rule each breaks; a message that is no code is left out. */
export const whereInvalid = (error: z.ZodError): string =>
  error.issues
    .map(({ path, code, message }) => `${path.map(String).join('.')} ${isCode(message) ? message : code}`.trim())
    .join(', ');
