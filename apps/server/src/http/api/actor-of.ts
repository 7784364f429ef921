import { AppError } from '@waymark/contracts';
import { type Actor, findActor } from '@waymark/core';
import type { Store } from '@waymark/database';
import type { Context } from 'hono';
import { type SignIn, sessionOf } from '../../sign-in/index.ts';

/**
 * Who a request comes from: the session by its cookie, then the staff table, read anew each time so that a change bites
 * at once (ASVS 8.3.2). Someone who has left is not signed in, whatever cookie they hold. Error: `not-signed-in` (401).
 */
export const createActorOf =
  (signIn: Pick<SignIn, 'readSession'>, store: Store) =>
  async (context: Context): Promise<Actor> => {
    const { reader } = store;
    const { now } = reader;
    const actor = await findActor(reader, sessionOf(signIn, context, now).staffId, now);
    if (actor === undefined) throw new AppError('not-signed-in', 'not-signed-in', { message: 'Sign in to go on' });
    return actor;
  };
