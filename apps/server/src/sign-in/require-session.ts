import { AppError, type Instant } from '@waymark/contracts';
import type { Context, MiddlewareHandler } from 'hono';
import type { SignIn } from './sign-in.ts';
import type { Session } from './sign-in-types.ts';

export interface SessionVariables {
  session: Session;
}

/** The session of a request; error `not-signed-in` (401), the same for no session, a forged one and an ended one. */
export const sessionOf = (signIn: Pick<SignIn, 'readSession'>, context: Context, now: Instant): Session => {
  const session = signIn.readSession(context.req.header('cookie'), now);
  if (session === null) throw new AppError('not-signed-in', 'not-signed-in', { message: 'Sign in to go on' });
  return session;
};

/** Lets signed-in requests pass and sets `session` on them. */
export const requireSession =
  (signIn: Pick<SignIn, 'readSession'>, now: () => Instant): MiddlewareHandler<{ Variables: SessionVariables }> =>
  (context, next) => {
    context.set('session', sessionOf(signIn, context, now()));
    return next();
  };
