import { newId, type StaffInvited, staffChanged, staffEnded, staffInvited, staffView } from '@waymark/contracts';
import type { z } from 'zod';
import type { Completion, Completions } from '../http/api/completions.ts';
import type { Mailer } from '../mail/mailer.ts';
import { passwordLinkMessage } from '../mail/password-link-message.ts';
import type { SignIn } from '../sign-in/index.ts';

export interface SignInCompletionParts {
  readonly signIn: SignIn;
  readonly mailer: Pick<Mailer, 'send'>;
  /** Where browsers find this server; asked at each use, since a port may be given out late. */
  readonly origin: () => string;
}

const completion = <Answer>(
  shape: z.ZodType<Answer>,
  complete: (answer: Answer) => Answer | Promise<Answer>,
): Completion => {
  return async (answer) => await complete(shape.parse(answer));
};

/** The link goes out by mail alone where mail goes out; who asked sees it only where it could not be sent. */
const invite = async (
  { signIn, mailer, origin }: SignInCompletionParts,
  { staffId, email }: StaffInvited,
): Promise<StaffInvited> => {
  const { token, expiresAt } = await signIn.issueSetUpLink({ staffId, email });
  // Behind `#`, which browsers send to no server and write into no referrer.
  const link = `${origin()}/set-up#${token}`;
  const sent = await mailer.send(passwordLinkMessage({ id: newId(), to: email, link }));
  return { staffId, email, expiresAt, link: sent.ok ? null : link };
};

/** What acts on staff mean for their sign-in, which lives in a file of its own: it follows each in the same request. */
export const signInCompletions = (parts: SignInCompletionParts): Completions => {
  const { signIn } = parts;
  return new Map([
    ['invite-staff', completion(staffInvited, (answer) => invite(parts, answer))],
    [
      'end-staff',
      completion(staffEnded, async (answer) => {
        await signIn.closeAccount(answer.staffId);
        return answer;
      }),
    ],
    [
      'change-staff',
      completion(staffChanged, async (answer) => {
        await signIn.moveAccount(answer.staffId, answer.email);
        return answer;
      }),
    ],
    ['view-staff', completion(staffView, (answer) => ({ ...answer, signIn: signIn.stateOf(answer.staffId) }))],
  ]);
};
