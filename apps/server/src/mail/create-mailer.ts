import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { classifyFailure } from './classify-failure.ts';
import type { Mailer, MailFailureCode, MailMessage, MailResult } from './mailer.ts';
import { noticeMessage } from './notice-message.ts';
import type { SmtpServer } from './smtp-settings.ts';

export interface MailerOptions {
  readonly server: SmtpServer;
  /** The address messages come from. */
  readonly from: string;
  /** Name of the sender; as neutral as the product's own. */
  readonly senderName: string;
  /** Where links lead. */
  readonly origin: string;
  /** Milliseconds a server may take for an answer; 20 seconds unless said otherwise. */
  readonly patience?: number;
}

const ok: MailResult = { ok: true };
const isAddress = (text: string): boolean => z.email().safeParse(text).success;

/** A mailer that hands its messages to an SMTP server, one connection a message. */
export const createMailer = ({ server, from, senderName, origin, patience = 20_000 }: MailerOptions): Mailer => {
  const { hostname } = new URL(origin);
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.isTlsFromStart,
    requireTLS: server.isTlsRequired && !server.isTlsFromStart,
    ignoreTLS: !server.isTlsRequired,
    ...(server.account !== undefined && { auth: { user: server.account.user, pass: server.account.password } }),
    tls: { minVersion: 'TLSv1.2' },
    // The machine's own name is nobody's business.
    name: hostname,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  const attempt = async (doing: () => Promise<unknown>): Promise<MailResult> => {
    try {
      await doing();
      return ok;
    } catch (error) {
      return classifyFailure(error);
    }
  };

  const send = async ({ id, to, subject, text }: MailMessage): Promise<MailResult> => {
    // A comma or line break would make it several recipients, or a header.
    if (!isAddress(to)) return { ok: false, code: 'mail-address-wrong', isTemporary: false };
    return await attempt(() =>
      transport.sendMail({
        envelope: { from, to: [to] },
        from: { name: senderName, address: from },
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      }),
    );
  };

  return {
    send,
    sendNotice: (notice) => send(noticeMessage(notice, origin)),
    verify: () => attempt(() => transport.verify()),
    close: () => transport.close(),
  };
};

const holding = (code: MailFailureCode, isTemporary: boolean): Mailer => {
  const held = async (): Promise<MailResult> => ({ ok: false, code, isTemporary });
  return { send: held, sendNotice: held, verify: held, close: () => {} };
};

/** The mailer of a demonstration: it opens no connection, and everything stays visible as not sent. */
export const heldMailer = (): Mailer => holding('not-sent-demonstration', false);

/** The mailer of a server that has no mail server yet: what is to be sent waits until there is one. */
export const missingMailer = (): Mailer => holding('mail-not-set-up', true);
