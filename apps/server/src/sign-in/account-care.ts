import type { SignIn } from './sign-in.ts';
import type { SignInParts } from './sign-in-parts.ts';

/** What an administrator's acts on staff do to their accounts. */
export const createAccountCare = (parts: SignInParts): Pick<SignIn, 'closeAccount' | 'moveAccount' | 'stateOf'> => {
  const { accounts, links, now, record, sessions } = parts;

  const closeAccount: SignIn['closeAccount'] = async (staffId) => {
    const isRemoved = accounts.remove(staffId);
    if (isRemoved) await record('account-closed', staffId, null);
    return isRemoved;
  };

  return {
    closeAccount,
    moveAccount: async (staffId, email) => {
      if (accounts.byStaff(staffId) === null) return;
      if (email === null) await closeAccount(staffId);
      else links.drop(accounts.keep(staffId, email, now()).userId);
    },
    stateOf: (staffId) => {
      const account = accounts.byStaff(staffId);
      if (account === null) return { hasPassword: false, sessions: 0 };
      return {
        hasPassword: accounts.hasPassword(account.userId),
        sessions: sessions.listOf(staffId, null, now()).length,
      };
    },
  };
};
