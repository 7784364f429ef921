import { requestUnshaped } from '../api/request.ts';
import type { Application } from '../application/application.ts';
import { isAboutPeople } from './configuration.ts';

/** What came of asking to sign out: `unsent` marks make it refuse, since nobody else could send them. */
export type SigningOut = { readonly kind: 'done' | 'refused' };

/** Marks of who is signed in that the server has not confirmed: those of this page and those of another tab. */
export const countUnsent = ({ session, unsent, markStore }: Application): number => {
  const state = session.state();
  if (state.kind === 'out') return 0;
  const here = unsent()?.snapshot().entries ?? [];
  return new Set([...here, ...markStore.read(state.account.staffId)].map(({ mark }) => mark.markId)).size;
};

/** Tries once more to send what is unsent, then ends the session; with marks left it changes nothing and says how many. */
export const signOut = async (application: Application): Promise<SigningOut> => {
  const { session, queries, unsent } = application;
  await unsent()?.flush();
  if (countUnsent(application) > 0) return { kind: 'refused' };
  await requestUnshaped<undefined>({ method: 'POST', path: '/sign-out', body: {} });
  session.leave();
  queries.removeQueries({ predicate: isAboutPeople });
  return { kind: 'done' };
};
