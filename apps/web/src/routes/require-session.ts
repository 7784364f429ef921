import { redirect } from '@tanstack/react-router';
import { isApiProblem } from '../api/api-problem.ts';
import type { Application } from '../application/application.ts';
import { addresses } from '../navigation/addresses.ts';
import { configurationQuery } from '../session/configuration.ts';
import { enterSession } from '../session/enter-session.ts';

/** Lets who is signed in pass; everyone else signs in first and then comes back to `next`. */
export const requireSession = async (application: Application, next: string): Promise<void> => {
  if (application.session.state().kind !== 'out') return;
  try {
    await enterSession(application);
  } catch (thrown) {
    if (!isApiProblem(thrown) || !thrown.isSignedOut) throw thrown;
    const { isEnterAsOffered } = await application.queries.ensureQueryData(configurationQuery());
    const to = isEnterAsOffered ? addresses.enterAs : addresses.signIn;
    throw redirect({ to, search: next === addresses.home ? {} : { next }, replace: true });
  }
};
