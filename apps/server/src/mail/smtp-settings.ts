/** A mail server to hand messages to. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`); otherwise STARTTLS. */
  readonly isTlsFromStart: boolean;
  /** Whether nothing is sent without TLS; false for a server on this machine only. */
  readonly isTlsRequired: boolean;
  readonly account: { readonly user: string; readonly password: string } | undefined;
}

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const usualPort: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };

/**
 * Reads `smtp://user:password@host:587` or `smtps://…`; `undefined` where it is neither. Nothing in it can switch TLS
 * off for another machine.
 */
export const readSmtpUrl = (text: string): SmtpServer | undefined => {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const port = url.port === '' ? usualPort[url.protocol] : Number(url.port);
  const isBare = ['', '/'].includes(url.pathname) && url.search === '' && url.hash === '';
  if (port === undefined || !isBare || url.hostname === '') return undefined;
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port,
    isTlsFromStart: url.protocol === 'smtps:',
    isTlsRequired: !loopback.has(url.hostname),
    account: user === '' ? undefined : { user, password: decodeURIComponent(url.password) },
  };
};
