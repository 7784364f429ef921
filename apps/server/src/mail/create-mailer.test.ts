import { type AddressInfo, createServer } from 'node:net';
import tls from 'node:tls';
import { newId } from '@waymark/contracts';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { selfSigned } from '../../test/self-signed.ts';
import { createMailer, heldMailer, type MailerOptions, missingMailer } from './create-mailer.ts';
import { readSmtpUrl } from './smtp-settings.ts';

const trusted = selfSigned('localhost');
tls.setDefaultCACertificates([...tls.getCACertificates('default'), trusted.cert]);

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly hello: string;
  readonly isSecure: boolean;
  readonly text: string;
}

/** A real SMTP server on a free port; `received` holds what it took. */
const smtpServer = async (options: SMTPServerOptions = {}) => {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    onData: (stream, session, callback) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          hello: String(session.hostNameAppearsAs),
          isSecure: session.secure,
          // Quoted-printable breaks long lines; a reader's program puts them together again.
          text: Buffer.concat(pieces).toString('utf8').replaceAll('=\r\n', ''),
        });
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { received, port: (server.server.address() as AddressInfo).port };
};

const mailerTo = (port: number, server: Partial<MailerOptions['server']> = {}) => {
  const mailer = createMailer({
    server: { host: 'localhost', port, isTlsFromStart: false, isTlsRequired: false, account: undefined, ...server },
    from: 'no-reply@northtown.example',
    senderName: 'Waymark',
    origin: 'https://waymark.northtown.example',
    patience: 2000,
  });
  closers.push(() => mailer.close());
  return mailer;
};

const notice = { id: newId(), to: 'worker@northtown.example', path: `/alerts/${newId()}` } as const;

/** An SMTP answer with this code, as a server's hook gives it. */
const answering = (responseCode: number) =>
  Object.assign(new Error('refused: worker@northtown.example'), { responseCode });

describe('S23 a notice by mail', () => {
  it('arrives as one neutral line and a link, under a neutral name, and nothing personal', async () => {
    const { port, received } = await smtpServer();
    expect(await mailerTo(port).sendNotice(notice)).toEqual({ ok: true });
    const [message] = received;
    expect(received).toHaveLength(1);
    expect(message).toMatchObject({
      from: 'no-reply@northtown.example',
      to: [notice.to],
      hello: 'waymark.northtown.example',
    });
    const text = message?.text ?? '';
    const headers = Object.fromEntries(
      text
        .slice(0, text.indexOf('\r\n\r\n'))
        .replaceAll(/\r\n\s+/g, ' ')
        .split('\r\n')
        .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
    );
    expect(Object.keys(headers).toSorted()).toEqual([
      'auto-submitted',
      'content-transfer-encoding',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
      'x-auto-response-suppress',
    ]);
    expect(headers).toMatchObject({
      from: 'Waymark <no-reply@northtown.example>',
      to: notice.to,
      subject: 'Something is waiting for you to read',
      'message-id': `<${notice.id}@waymark.northtown.example>`,
      'content-type': 'text/plain; charset=utf-8',
    });
    const body = text.slice(text.indexOf('\r\n\r\n') + 4);
    expect(body.trim().split('\r\n').filter(Boolean)).toEqual([
      'Something is waiting for you to read:',
      `https://waymark.northtown.example${notice.path}`,
      'Sign in to open it. Replies to this address are not read.',
    ]);
    expect(text).not.toMatch(
      /domestic|abuse|violen|perpetrator|survivor|victim|caring|dads|child|famil|conference|session/i,
    );
  });

  it('is the same but for its opaque ids, whatever it is about', async () => {
    const { port, received } = await smtpServer();
    const other = { id: newId(), to: notice.to, path: `/reports/${newId()}` } as const;
    await mailerTo(port).sendNotice(notice);
    await mailerTo(port).sendNotice(other);
    const [one, two] = received.map(({ text }) =>
      text
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
        .replace(/^Date: .*$/m, 'Date')
        .replace(/\/(alerts|reports)\//, '/page/'),
    );
    expect(one).toBe(two);
  });

  it('goes to one address only: a list, a line break and a name are refused before a connection is made', async () => {
    const { port, received } = await smtpServer();
    for (const to of [
      'a@b.example, c@d.example',
      'a@b.example\r\nBcc: c@d.example',
      'Robin <a@b.example>',
      '',
      'robin',
    ]) {
      expect(await mailerTo(port).sendNotice({ ...notice, to })).toEqual({
        ok: false,
        code: 'mail-address-wrong',
        isTemporary: false,
      });
    }
    expect(received).toEqual([]);
  });
});

describe('a message that cannot be handed over', () => {
  it('because the recipient is refused has no second try', async () => {
    const { port } = await smtpServer({ onRcptTo: (_address, _session, callback) => callback(answering(550)) });
    expect(await mailerTo(port).sendNotice(notice)).toEqual({
      ok: false,
      code: 'mail-recipient-refused',
      isTemporary: false,
    });
  });

  it('because the server wants it later is tried again, wherever it says so', async () => {
    const hooks: SMTPServerOptions[] = [
      { onRcptTo: (_address, _session, callback) => callback(answering(450)) },
      { onMailFrom: (_address, _session, callback) => callback(answering(451)) },
      { onData: (stream, _session, callback) => void stream.resume().on('end', () => callback(answering(452))) },
    ];
    for (const hook of hooks) {
      const { port } = await smtpServer(hook);
      expect(await mailerTo(port).sendNotice(notice)).toEqual({ ok: false, code: 'mail-deferred', isTemporary: true });
    }
  });

  it('because the message or sender is refused has no second try', async () => {
    const hooks: SMTPServerOptions[] = [
      { onMailFrom: (_address, _session, callback) => callback(answering(550)) },
      { onData: (stream, _session, callback) => void stream.resume().on('end', () => callback(answering(554))) },
    ];
    for (const hook of hooks) {
      const { port } = await smtpServer(hook);
      expect(await mailerTo(port).sendNotice(notice)).toEqual({ ok: false, code: 'mail-refused', isTemporary: false });
    }
  });

  it('because nobody listens, or nobody answers, is tried again', async () => {
    const { port } = await smtpServer();
    for (const close of closers.splice(0)) await close();
    expect(await mailerTo(port).sendNotice(notice)).toEqual({
      ok: false,
      code: 'mail-server-unreachable',
      isTemporary: true,
    });

    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closers.push(() => void silent.close());
    const { port: silentPort } = silent.address() as AddressInfo;
    const mailer = createMailer({
      server: { host: '127.0.0.1', port: silentPort, isTlsFromStart: false, isTlsRequired: false, account: undefined },
      from: 'no-reply@northtown.example',
      senderName: 'Waymark',
      origin: 'https://waymark.northtown.example',
      patience: 100,
    });
    expect(await mailer.sendNotice(notice)).toEqual({ ok: false, code: 'mail-timed-out', isTemporary: true });
    mailer.close();
  });

  it('because the sign-in is refused is told as that, and never says the password', async () => {
    const { port } = await smtpServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(new Error('no')),
    });
    const result = await mailerTo(port, { account: { user: 'waymark', password: 'Marker-McSecret' } }).sendNotice(
      notice,
    );
    expect(result).toEqual({ ok: false, code: 'mail-sign-in-refused', isTemporary: true });
  });
});

describe('TLS', () => {
  const required = { isTlsRequired: true };

  it('is used where it is required, from a certificate that is trusted', async () => {
    const { port, received } = await smtpServer(trusted);
    expect(await mailerTo(port, required).sendNotice(notice)).toEqual({ ok: true });
    const { port: fromStart, received: receivedFromStart } = await smtpServer({ ...trusted, secure: true });
    expect(await mailerTo(fromStart, { ...required, isTlsFromStart: true }).sendNotice(notice)).toEqual({ ok: true });
    expect([...received, ...receivedFromStart].map(({ isSecure }) => isSecure)).toEqual([true, true]);
  });

  it('that the server does not offer means nothing is sent', async () => {
    const { port, received } = await smtpServer({ disabledCommands: ['STARTTLS'] });
    expect(await mailerTo(port, required).sendNotice(notice)).toEqual({
      ok: false,
      code: 'mail-tls-failed',
      isTemporary: true,
    });
    expect(received).toEqual([]);
  });

  it('under a certificate of someone else means nothing is sent', async () => {
    const { port, received } = await smtpServer(selfSigned('localhost'));
    expect(await mailerTo(port, required).sendNotice(notice)).toEqual({
      ok: false,
      code: 'mail-tls-failed',
      isTemporary: true,
    });
    const { port: otherName } = await smtpServer(trusted);
    const byNumber = mailerTo(otherName, { ...required, host: '127.0.0.1' });
    expect(await byNumber.sendNotice(notice)).toEqual({ ok: false, code: 'mail-tls-failed', isTemporary: true });
    expect(received).toEqual([]);
  });
});

describe('verify', () => {
  it('says whether the server would take us, and sends nothing', async () => {
    const { port, received } = await smtpServer();
    expect(await mailerTo(port).verify()).toEqual({ ok: true });
    expect(received).toEqual([]);
    expect(await mailerTo(1).verify()).toMatchObject({ ok: false, code: 'mail-server-unreachable' });
  });
});

describe('mail that is held', () => {
  it('in a demonstration stays visible as not sent, for good', async () => {
    expect(await heldMailer().sendNotice(notice)).toEqual({
      ok: false,
      code: 'not-sent-demonstration',
      isTemporary: false,
    });
    expect(await heldMailer().verify()).toMatchObject({ ok: false });
  });

  it('without a mail server waits until there is one', async () => {
    expect(await missingMailer().sendNotice(notice)).toEqual({ ok: false, code: 'mail-not-set-up', isTemporary: true });
  });
});

describe('the address of the mail server', () => {
  it('is read with its account, and TLS may be left out on this machine only', () => {
    expect(readSmtpUrl('smtp://robin:p%40ss@mail.example')).toEqual({
      host: 'mail.example',
      port: 587,
      isTlsFromStart: false,
      isTlsRequired: true,
      account: { user: 'robin', password: 'p@ss' },
    });
    expect(readSmtpUrl('smtps://mail.example')).toMatchObject({ port: 465, isTlsFromStart: true, isTlsRequired: true });
    expect(readSmtpUrl('smtp://localhost:1025')).toMatchObject({
      port: 1025,
      isTlsRequired: false,
      account: undefined,
    });
    expect(readSmtpUrl('smtp://[::1]:25')).toMatchObject({ host: '::1', isTlsRequired: false });
    expect(readSmtpUrl('smtp://localhost.example')).toMatchObject({ isTlsRequired: true });
  });

  it('is refused where it is anything else', () => {
    for (const text of [
      '',
      'mail.example',
      'https://mail.example',
      'smtp://',
      'smtp://mail.example/path',
      'smtp://mail.example?secure=false',
    ]) {
      expect(readSmtpUrl(text), text).toBeUndefined();
    }
  });
});
