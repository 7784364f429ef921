import { createMailer, heldMailer, missingMailer } from '../mail/create-mailer.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { InstallationKind } from './installation.ts';
import type { Settings } from './settings.ts';

/** The mailer of an installation. That of a demonstration cannot reach a server, whatever its settings say. */
export const mailerFor = (
  { mail, origin }: Pick<Settings, 'mail' | 'origin'>,
  kind: InstallationKind,
  senderName: string,
): Mailer => {
  if (kind === 'demonstration') return heldMailer();
  if (mail === undefined) return missingMailer();
  return createMailer({ ...mail, senderName, origin });
};
