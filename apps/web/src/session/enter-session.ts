import type { Application } from '../application/application.ts';
import { isAboutPeople } from './configuration.ts';
import { fetchAccount } from './fetch-account.ts';

/**
 * Takes up the session the server has begun. What another person read on this page is forgotten before the next one
 * sees anything; the same person finds the page as it was.
 */
export const enterSession = async ({ session, queries }: Application): Promise<void> => {
  const before = session.state();
  const account = await fetchAccount();
  const isSame = before.kind !== 'out' && before.account.staffId === account.staffId;
  if (!isSame) queries.removeQueries({ predicate: isAboutPeople });
  session.enter(account);
  if (isSame) void queries.invalidateQueries();
};
