import { AppError } from '@waymark/contracts';
import { tidy } from './begin-session.ts';
import type { SignIn } from './sign-in.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { tooManyAttempts } from './too-many-attempts.ts';

/** One-time links as the server offers them: limited by client address, and told to the audit. */
export const createSetUp = (parts: SignInParts): Pick<SignIn, 'issueSetUpLink' | 'acceptSetUpLink'> => {
  const { attempts, links, now, record, rules } = parts;

  return {
    issueSetUpLink: async (whom) => {
      const link = links.issue(whom, now());
      await record('set-up-link-issued', whom.staffId, null);
      return link;
    },
    acceptSetUpLink: async (token, password, source) => {
      tidy(parts);
      const counted = [attempts.counted(rules.address, 'set-up', source.address)];
      const wait = attempts.take(counted, now());
      if (wait !== null) throw tooManyAttempts(wait);
      try {
        const { staffId } = await links.accept(token, password, now);
        attempts.giveBack(counted);
        await record('set-up-accepted', staffId, null);
        return staffId;
      } catch (error) {
        if (error instanceof AppError && error.code === 'set-up-link-not-usable') {
          await record('set-up-refused', null, null);
        }
        throw error;
      }
    },
  };
};
