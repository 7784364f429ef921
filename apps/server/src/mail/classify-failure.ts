import type { MailFailureCode, MailResult } from './mailer.ts';

type Failure = Extract<MailResult, { ok: false }>;

const failed = (code: MailFailureCode, isTemporary: boolean): Failure => ({ ok: false, code, isTemporary });

interface SmtpTrouble {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

const troubleOf = (error: unknown): SmtpTrouble => (typeof error === 'object' && error !== null ? error : {});

const byConnection: Readonly<Record<string, MailFailureCode>> = {
  EAUTH: 'mail-sign-in-refused',
  ENOAUTH: 'mail-sign-in-refused',
  ECONNECTION: 'mail-server-unreachable',
  ESOCKET: 'mail-server-unreachable',
  EDNS: 'mail-server-not-found',
  ETIMEDOUT: 'mail-timed-out',
  ETLS: 'mail-tls-failed',
  EREQUIRETLS: 'mail-tls-failed',
};

/** What node's TLS says of a certificate, e.g. `DEPTH_ZERO_SELF_SIGNED_CERT`, `ERR_TLS_CERT_ALTNAME_INVALID`. */
const isAboutCertificates = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'originalCode' in error &&
  /CERT|ERR_TLS|ERR_SSL|ISSUER/.test(String(error.originalCode));

/**
 * The stable code of what went wrong. A refusal of this recipient or message stays one; all else may pass, since a
 * server comes back and settings are put right. The server's own words are not kept: they may quote the address.
 */
export const classifyFailure = (error: unknown): Failure => {
  const { code, command, responseCode } = troubleOf(error);
  if (typeof code === 'string' && code !== 'EAUTH' && typeof responseCode === 'number') {
    if (responseCode >= 400 && responseCode < 500) return failed('mail-deferred', true);
    if (responseCode >= 500 && code !== 'ETLS') {
      return failed(command === 'RCPT TO' ? 'mail-recipient-refused' : 'mail-refused', false);
    }
  }
  if (isAboutCertificates(error)) return failed('mail-tls-failed', true);
  return failed(byConnection[String(code)] ?? 'mail-failed', true);
};
