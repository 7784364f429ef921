import type { MailMessage } from './mailer.ts';

/** The mail with a one-time link to set a password. Like a notice it says nothing of what the service is for. */
export const passwordLinkMessage = ({
  id,
  to,
  link,
}: Pick<MailMessage, 'id' | 'to'> & { readonly link: string }): MailMessage => ({
  id,
  to,
  subject: 'Choose a password',
  text: [
    'With this link you choose a password, once and within 24 hours:',
    '',
    link,
    '',
    'It ends every session you have. If you did not expect it, tell whoever looks after your account.',
    'Replies to this address are not read.',
    '',
  ].join('\n'),
});
