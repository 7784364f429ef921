import type { MailMessage, Notice } from './mailer.ts';

/**
 * A notice as it leaves the house: the same words whatever it is about, so that who reads over a shoulder, or a mail
 * server, learns nothing (domain.md F1, acceptance S23).
 */
export const noticeMessage = ({ id, to, path }: Notice, origin: string): MailMessage => ({
  id,
  to,
  subject: 'Something is waiting for you to read',
  text: [
    'Something is waiting for you to read:',
    '',
    new URL(path, origin).href,
    '',
    'Sign in to open it. Replies to this address are not read.',
    '',
  ].join('\n'),
});
