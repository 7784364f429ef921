import type { SignIn } from './sign-in.ts';
import type { SignInParts } from './sign-in-parts.ts';

/** The ways a session ends by someone's act; each bites at the next request, wherever that comes from. */
export const createSessionEnds = (parts: SignInParts): Pick<SignIn, 'signOut' | 'endSessions'> => {
  const { accounts, cookie, internalAdapter, record, sessions } = parts;

  return {
    signOut: async (cookieHeader) => {
      const token = cookie.tokenIn(cookieHeader);
      const session = token === null ? null : sessions.byToken(token);
      if (token === null || session === null) return;
      await internalAdapter.deleteSession(token);
      await record('signed-out', session.staffId, session.sessionId);
    },
    endSessions: async (staffId) => {
      const account = accounts.byStaff(staffId);
      if (account === null) return 0;
      const count = (await internalAdapter.listSessions(account.userId)).length;
      await internalAdapter.deleteUserSessions(account.userId);
      await record('sessions-ended', staffId, null);
      return count;
    },
  };
};
