import { idSchema } from '@waymark/contracts';
import { z } from 'zod';
import { longestPassword } from './password-problem.ts';

/** An upper bound on a password before it is looked at: code points may take two units each. */
const passwordSchema = z
  .string()
  .min(1)
  .max(longestPassword * 2);

export const signInBody = z.strictObject({ email: z.email().max(254), password: passwordSchema });

/** The token is 32 bytes as base64url. */
export const setUpBody = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/), password: passwordSchema });

export const enterAsBody = z.strictObject({ staffId: idSchema });

/** For acts that need nothing said. */
export const emptyBody = z.strictObject({});
