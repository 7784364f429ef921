import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Id } from '@waymark/contracts';

const deviceCookieName = '__Host-waymark-device';

const written = 'Path=/; Max-Age=15552000; HttpOnly; Secure; SameSite=Strict';
/** How many accounts one device remembers: a shared one in a hall has a few. */
const mostAccounts = 5;

/**
 * Remembers on a device that an account has signed in there, so that wrong passwords from elsewhere cannot keep its
 * owner out of it. The cookie opens nothing: it only gives tries on this device a limit of their own.
 */
export interface DeviceCookie {
  /** What names this device for this account, or `null` where it never signed in here. */
  readonly deviceOf: (cookieHeader: string | undefined, userId: Id) => string | null;
  /** The `Set-Cookie` value after this account has signed in. */
  readonly carrying: (cookieHeader: string | undefined, userId: Id) => string;
}

const entriesIn = (cookieHeader: string | undefined): readonly string[] => {
  const found = (cookieHeader ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${deviceCookieName}=`));
  if (found === undefined || found.length > 1000) return [];
  return found
    .slice(deviceCookieName.length + 1)
    .split('~')
    .filter((entry) => /^[\w-]{22}\.[\w-]{43}$/.test(entry));
};

export const createDeviceCookie = (secret: string): DeviceCookie => {
  const signed = (device: string, userId: Id): string =>
    `${device}.${createHmac('sha256', secret)
      .update(JSON.stringify(['device', userId, device]))
      .digest('base64url')}`;
  const isOf = (entry: string, userId: Id): boolean => {
    const [given, expected] = [Buffer.from(entry), Buffer.from(signed(entry.slice(0, 22), userId))];
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
  return {
    deviceOf: (cookieHeader, userId) =>
      entriesIn(cookieHeader)
        .find((entry) => isOf(entry, userId))
        ?.slice(0, 22) ?? null,
    carrying: (cookieHeader, userId) => {
      const others = entriesIn(cookieHeader).filter((entry) => !isOf(entry, userId));
      const own = signed(randomBytes(16).toString('base64url'), userId);
      return `${deviceCookieName}=${[own, ...others].slice(0, mostAccounts).join('~')}; ${written}`;
    },
  };
};
