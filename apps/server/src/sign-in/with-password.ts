import { AppError, type Id } from '@waymark/contracts';
import { isAPIError } from 'better-auth/api';
import { asStored } from './accounts.ts';
import type { Counted } from './attempts.ts';
import { begun, headersFor, tidy } from './begin-session.ts';
import type { SignIn } from './sign-in.ts';
import type { SignInParts } from './sign-in-parts.ts';
import type { RequestSource } from './sign-in-types.ts';
import { tooManyAttempts } from './too-many-attempts.ts';

const failed = (): AppError =>
  new AppError('not-signed-in', 'sign-in-failed', { message: 'Email address or password is not right' });

/** Told only to who knew the password: nobody else learns whether somebody works here. */
const noWorkHere = (): AppError =>
  new AppError('not-allowed', 'no-work-here', {
    message: 'Your work here has ended, or has not begun. Ask whoever looks after accounts in your organisation.',
  });

const isRefusal = (error: unknown): boolean =>
  isAPIError(error) && (error.statusCode === 400 || error.statusCode === 401);

/**
 * What a try is counted under. On a device where the account has signed in before, its tries have a limit of their own:
 * a stranger who uses up the account's cannot keep its owner out, and has no such device.
 */
const countedUnder = (
  { attempts, rules, devices }: SignInParts,
  address: string,
  userId: Id | undefined,
  source: RequestSource,
): readonly Counted[] => {
  const device = userId === undefined ? null : devices.deviceOf(source.cookieHeader, userId);
  if (device !== null) return [attempts.counted(rules.device, 'device', address, device)];
  return [
    attempts.counted(rules.pair, 'pair', address, source.address),
    attempts.counted(rules.account, 'account', address),
    attempts.counted(rules.address, 'address', source.address),
  ];
};

/**
 * Sign-in by password. Tries are counted before the password is looked at and given back on success, so that tries made
 * at the same time cannot slip past the limit. better-auth hashes for an unknown account too.
 */
export const createWithPassword = (parts: SignInParts): SignIn['withPassword'] => {
  const { auth, accounts, attempts, devices, internalAdapter, mayWork, record, now } = parts;

  return async ({ email, password }, source) => {
    const address = asStored(email);
    const account = accounts.byEmail(address);
    const staffId = account?.staffId ?? null;
    tidy(parts);
    const counted = countedUnder(parts, address, account?.userId, source);
    const wait = attempts.take(counted, now());
    if (wait !== null) {
      await record('sign-in-limited', staffId, null);
      throw tooManyAttempts(wait);
    }
    const headers = headersFor(source);
    const token = await auth.api.signInEmail({ body: { email: address, password }, headers }).then(
      (answer) => answer.token,
      (error: unknown) => {
        if (!isRefusal(error)) throw error;
        return null;
      },
    );
    if (token === null || account === null) {
      await record('sign-in-refused', staffId, null);
      throw failed();
    }
    attempts.giveBack(counted);
    if (!(await mayWork(account.staffId))) {
      await internalAdapter.deleteSession(token);
      await record('sign-in-refused', staffId, null);
      throw noWorkHere();
    }
    const session = await begun(parts, token, source);
    await record('signed-in', session.staffId, session.sessionId);
    return { ...session, setDeviceCookie: devices.carrying(source.cookieHeader, account.userId) };
  };
};
