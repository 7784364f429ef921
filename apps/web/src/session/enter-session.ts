import type { AccountView } from '@waymark/contracts';
import type { Application } from '../application/application.ts';
import { isAboutPeople } from './configuration.ts';
import { fetchAccount } from './fetch-account.ts';

/** Takes up the session the server has begun; what anyone read on this page before is forgotten first. */
export const enterSession = async ({ session, queries }: Application): Promise<void> => {
  const account = await fetchAccount();
  queries.removeQueries({ predicate: isAboutPeople });
  session.enter(account);
};

/**
 * Takes up the session again for the person whose page is kept: it goes on as it was, and its answers are asked for
 * anew. For anybody else the page is left before they see anything of it; `false` then.
 */
export const resumeSession = async (application: Application, before: AccountView): Promise<boolean> => {
  const { session, queries } = application;
  const account = await fetchAccount();
  if (account.staffId !== before.staffId) {
    session.leave();
    return false;
  }
  session.enter(account);
  void queries.invalidateQueries();
  return true;
};
