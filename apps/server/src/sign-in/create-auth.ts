import type { DatabaseSync } from 'node:sqlite';
import { type Instant, newId } from '@waymark/contracts';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { Expiry } from './expiry.ts';
import { ownTables } from './own-tables.ts';
import { longestPassword, shortestPassword } from './password-problem.ts';
import type { PasswordWork } from './password-work.ts';
import { sessionCookieAttributes, sessionCookieName } from './session-cookie.ts';

export interface AuthParts {
  readonly writer: DatabaseSync;
  readonly secret: string;
  readonly origin: string;
  readonly expiry: Expiry;
  readonly passwordWork: PasswordWork;
  readonly now: () => Instant;
}

const optionsOf = ({ writer, secret, origin, expiry, passwordWork, now }: AuthParts) =>
  ({
    database: writer,
    baseURL: origin,
    // Given as a list so that no environment variable can put another in its place.
    secrets: [{ version: 1, value: secret }],
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: passwordWork,
    },
    user: { additionalFields: { staffId: { type: 'string', required: true, unique: true, input: false } } },
    session: {
      expiresIn: expiry.absoluteSeconds,
      disableSessionRefresh: true,
      additionalFields: {
        lastSeenAt: { type: 'date', required: true, input: false },
        startedBy: { type: 'string', required: true, input: false, defaultValue: 'password' },
      },
    },
    advanced: {
      useSecureCookies: false, // It would add `__Secure-` in front of the name.
      cookies: { session_token: { name: sessionCookieName, attributes: sessionCookieAttributes } },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
    databaseHooks: {
      session: {
        create: {
          // Sessions run on the clock that is passed in, not on the machine's.
          before: async () => {
            const at = now();
            const startedAt = new Date(at);
            return {
              data: {
                createdAt: startedAt,
                updatedAt: startedAt,
                lastSeenAt: startedAt,
                expiresAt: new Date(expiry.absoluteEnd(at)),
              },
            };
          },
        },
      },
    },
    plugins: [ownTables],
  }) satisfies BetterAuthOptions;

/** better-auth on the sign-in database, its tables and Waymark's own brought up to date first. */
export const createAuth = async (parts: AuthParts) => {
  const options = optionsOf(parts);
  const { runMigrations } = await getMigrations(options);
  await runMigrations();
  return betterAuth(options);
};

export type Auth = Awaited<ReturnType<typeof createAuth>>;
