import { AppError } from '@waymark/contracts';
import { begun, tidy } from './begin-session.ts';
import { enterAsRefusal } from './enter-as-refusal.ts';
import type { SignIn } from './sign-in.ts';
import type { SignInParts } from './sign-in-parts.ts';

/** A demonstration's way in: one of its invented staff, without a password. */
export const createEnterAs = (parts: SignInParts, isLoopbackDemonstration: boolean): SignIn['enterAs'] => {
  const { accounts, internalAdapter, record, now } = parts;

  return async (staffId, request, source) => {
    if (enterAsRefusal(isLoopbackDemonstration, request) !== null) {
      await record('enter-as-refused', staffId, null);
      throw new AppError('not-allowed', 'enter-as-not-offered');
    }
    tidy(parts);
    // No mail can reach `.invalid`, and without a password nobody can sign in to this account from elsewhere.
    const { userId } = accounts.byStaff(staffId) ?? accounts.keep(staffId, `${staffId}@demonstration.invalid`, now());
    const { token } = await internalAdapter.createSession(userId, false, { startedBy: 'enter-as' }, true);
    const session = await begun(parts, token, source);
    await record('entered-as', staffId, session.sessionId);
    return session;
  };
};
