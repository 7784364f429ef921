import type { Finding } from '@waymark/database';
import type { InstallationKind } from '../../composition/installation.ts';
import { mailerFor } from '../../composition/mailer-for.ts';
import type { Settings } from '../../composition/settings.ts';
import type { MailFailureCode } from '../../mail/mailer.ts';

const found = (isFine: boolean, words: string): Finding => ({ check: 'mail', isFine, words });

const words: Partial<Record<MailFailureCode, string>> = {
  'mail-server-not-found': 'The mail server’s name leads nowhere. Check WAYMARK_SMTP_URL',
  'mail-server-unreachable':
    'The mail server does not answer. Check WAYMARK_SMTP_URL, and whether it lets this machine in',
  'mail-sign-in-refused': 'The mail server does not take the user or password in WAYMARK_SMTP_URL',
  'mail-timed-out': 'The mail server does not answer in time',
  'mail-tls-failed': 'No trusted TLS connection to the mail server can be made, so nothing is sent',
};

/** Whether mail can leave; nothing is sent. A demonstration sends none, and needs none. */
export const checkMail = async (settings: Settings, kind: InstallationKind | undefined): Promise<Finding> => {
  if (kind === 'demonstration') return found(true, 'A demonstration sends no mail');
  if (settings.mail === undefined) {
    return found(kind !== 'real', 'No mail server is set: notices wait. Set WAYMARK_SMTP_URL and WAYMARK_MAIL_FROM');
  }
  const mailer = mailerFor(settings, kind ?? 'real', 'Waymark');
  const result = await mailer.verify();
  mailer.close();
  if (result.ok) return found(true, 'The mail server takes messages from here');
  return found(false, words[result.code] ?? `The mail server does not take messages from here (${result.code})`);
};
