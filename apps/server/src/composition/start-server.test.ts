import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { defineVerb, noSubject } from '@waymark/core';
import { KeyFileError, openSqliteTrail } from '@waymark/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { smallDemonstration, type TestHome, testHome } from '../../test/server-parts.ts';
import { operationOf } from '../http/api/operation.ts';
import { mailerFor } from './mailer-for.ts';
import { type RunningServer, startServer } from './start-server.ts';

let home: TestHome;
let running: RunningServer[];
beforeEach(() => {
  home = testHome();
  running = [];
});
afterEach(async () => {
  for (const server of running) await server.stop();
  home.remove();
});

const start: typeof startServer = async (parts, options) => {
  const server = await startServer(parts, options);
  running.push(server);
  return server;
};
const restart = async (...given: Parameters<typeof startServer>) => {
  for (const server of running.splice(0)) await server.stop();
  return await start(...given);
};

const file = () => join(home.folder, 'data/waymark.db');

/** What a browser on this machine gets. */
const get = async (server: RunningServer, path: string, init: RequestInit = {}) =>
  await fetch(`${server.address}${path}`, { ...init, headers: { 'sec-fetch-site': 'same-origin', ...init.headers } });
const post = (server: RunningServer, path: string, body: unknown, headers: Record<string, string> = {}) =>
  get(server, path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });

const actionsIn = async (): Promise<string[]> => {
  const { trail, close } = openSqliteTrail(file());
  const rows = await trail.page(0, 1000);
  close();
  return rows.map(({ action, code }) => (code === null ? action : `${action} ${code}`));
};

describe('S35 the first start on an empty folder', () => {
  it('fills the demonstration, asks nothing and lets one enter as its invented staff', async () => {
    const server = await start(home.parts(), home.options());
    expect(server).toMatchObject({ kind: 'demonstration', oneTimeLink: undefined });
    expect(home.said).toEqual([expect.stringContaining('A key file was made'), 'Making one council']);
    expect(await (await get(server, '/config.json')).json()).toEqual({
      productName: 'Waymark',
      version: '0.1.0',
      isDemonstration: true,
      isEnterAsOffered: true,
    });
    const { staff } = z
      .object({ staff: z.array(z.object({ staffId: z.string(), name: z.string() })) })
      .parse(await (await get(server, '/api/v1/enter-as')).json());
    expect(staff.map(({ name }) => name)).toEqual(['Robin Example']);
    const entered = await post(server, '/api/v1/enter-as', { staffId: staff[0]?.staffId });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await (await get(server, '/api/v1/account', { headers: { cookie } })).json()).toMatchObject({
      name: 'Robin Example',
    });
    expect(await actionsIn()).toEqual(
      expect.arrayContaining(['found-installation demonstration', 'add-organisation', 'add-staff', 'entered-as']),
    );
  });

  it('knows no password of anybody', async () => {
    const server = await start(home.parts(), home.options());
    for (const email of ['admin@waymark.invalid', 'administrator@waymark.invalid', 'admin@example.test']) {
      for (const password of ['admin', 'password', 'waymark']) {
        expect((await post(server, '/api/v1/sign-in', { email, password })).status).toBe(401);
      }
    }
  });

  it('leaves files that their owner alone can read, and the key outside the data', async () => {
    await start(home.parts(), home.options());
    const data = join(home.folder, 'data');
    expect(statSync(data).mode & 0o777).toBe(0o700);
    for (const name of ['waymark.db', 'auth.db']) expect(statSync(join(data, name)).mode & 0o077, name).toBe(0);
    expect(readdirSync(data).filter((name) => name.includes('unfinished') || name.includes('key'))).toEqual([]);
    expect(existsSync(join(home.folder, 'keys/key.json'))).toBe(true);
  });

  it('is made once: the second start finds it as it was', async () => {
    await start(home.parts(), home.options());
    const before = (await actionsIn()).filter((action) => action === 'add-staff').length;
    const again = await restart(home.parts({ fillDemonstration: undefined }), home.options({ wanted: 'real' }));
    expect(again).toMatchObject({ kind: 'demonstration', oneTimeLink: undefined });
    expect((await actionsIn()).filter((action) => action === 'add-staff')).toHaveLength(before);
  });

  it('that is interrupted while it fills is begun anew the next time', async () => {
    const broken = async (...given: Parameters<typeof smallDemonstration>) => {
      await smallDemonstration(...given);
      throw new Error('power cut');
    };
    await expect(start(home.parts({ fillDemonstration: broken }), home.options())).rejects.toThrow('power cut');
    const server = await start(home.parts(), home.options());
    const { staff } = z
      .object({ staff: z.array(z.unknown()) })
      .parse(await (await get(server, '/api/v1/enter-as')).json());
    expect(staff).toHaveLength(1);
  });

  it('without a demonstration in the build says how to start for real', async () => {
    await expect(start(home.parts({ fillDemonstration: undefined }), home.options())).rejects.toThrow(
      'Start with --real',
    );
  });
});

describe('a demonstration', () => {
  const network = { WAYMARK_HOST: '0.0.0.0', WAYMARK_ORIGIN: 'https://waymark.example' };

  it('refuses to listen beyond this machine, new or old', async () => {
    await expect(start(home.parts(), home.options({}, network))).rejects.toThrow('listens on this machine only');
    await start(home.parts(), home.options());
    await expect(restart(home.parts(), home.options({}, network))).rejects.toThrow('listens on this machine only');
    expect((await actionsIn())[0]).toBe('found-installation demonstration');
  });

  it('can reach no mail server, whatever is set', async () => {
    const taken: unknown[] = [];
    const server = createServer((socket) => void taken.push(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const options = home.options(
      {},
      { WAYMARK_SMTP_URL: `smtp://127.0.0.1:${port}`, WAYMARK_MAIL_FROM: 'a@example.test' },
    );
    const mailer = mailerFor(options, 'demonstration', 'Waymark');
    const sent = await mailer.sendNotice({ id: 'x', to: 'b@example.test', path: '/' });
    expect([sent, taken]).toEqual([{ ok: false, code: 'not-sent-demonstration', isTemporary: false }, []]);
    server.close();
  });

  it('cannot be made of a real database by a change to it', async () => {
    await start(home.parts(), home.options({ wanted: 'real' }));
    for (const server of running.splice(0)) await server.stop();
    const database = new DatabaseSync(file());
    database.exec(`update audit_entries set code = 'demonstration' where sequence = 1`);
    database.close();
    await expect(start(home.parts(), home.options())).rejects.toThrow('does not fit this key file');
  });
});

describe('a real database', () => {
  const real = { wanted: 'real', administrator: 'sam@northtown.example' } as const;
  const password = 'teapot-lantern-orchard';

  it('gives a one-time link with which the first administrator sets a password, and no way round it', async () => {
    const server = await start(home.parts(), home.options(real));
    const link = server.oneTimeLink ?? '';
    expect(link).toMatch(new RegExp(`^${server.address}/set-up#[\\w-]{43}$`));
    expect((await get(server, '/api/v1/enter-as')).status).toBe(403);
    const token = link.slice(link.indexOf('#') + 1);
    expect((await post(server, '/api/v1/set-up', { token, password })).status).toBe(204);
    expect((await post(server, '/api/v1/set-up', { token, password })).status).toBe(403);
    const signedIn = await post(server, '/api/v1/sign-in', { email: 'sam@northtown.example', password });
    expect(signedIn.status).toBe(200);
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await (await get(server, '/api/v1/account', { headers: { cookie } })).json()).toMatchObject({
      roles: ['administrator'],
    });
    expect(await actionsIn()).toEqual(
      expect.arrayContaining(['found-installation real', 'set-up-accepted', 'signed-in']),
    );
  });

  it('gives a new link at each start until it has been used, and the one before no longer works', async () => {
    const first = await start(home.parts(), home.options(real));
    const second = await restart(home.parts(), home.options(real));
    const tokenOf = ({ oneTimeLink = '' }: RunningServer) => oneTimeLink.slice(oneTimeLink.indexOf('#') + 1);
    expect((await post(second, '/api/v1/set-up', { token: tokenOf(first), password })).status).toBe(403);
    expect((await post(second, '/api/v1/set-up', { token: tokenOf(second), password })).status).toBe(204);
    expect((await restart(home.parts(), home.options(real))).oneTimeLink).toBeUndefined();
    expect((await actionsIn()).filter((action) => action === 'add-staff')).toHaveLength(1);
  });

  it('does not start without its key, or with that of another', async () => {
    await start(home.parts(), home.options(real));
    for (const server of running.splice(0)) await server.stop();
    const key = join(home.folder, 'keys/key.json');
    renameSync(key, `${key}.away`);
    await expect(start(home.parts(), home.options(real))).rejects.toThrow(KeyFileError);
    const other = testHome();
    const elsewhere = await startServer(other.parts(), other.options(real));
    await elsewhere.stop();
    renameSync(join(other.folder, 'keys/key.json'), key);
    await expect(start(home.parts(), home.options(real))).rejects.toThrow('does not fit this key file');
    other.remove();
  });
});

describe('a start that cannot go on says why in plain words', () => {
  it('where the port is taken', async () => {
    const server = await start(home.parts(), home.options());
    const other = testHome();
    const options = other.options({}, { WAYMARK_PORT: String(server.port) });
    await expect(startServer(other.parts(), options)).rejects.toThrow(
      `Port ${server.port} is taken by another program`,
    );
    other.remove();
  });

  it('where a server runs on the same data, until that one ends', async () => {
    await start(home.parts(), home.options());
    await expect(start(home.parts(), home.options())).rejects.toThrow('already running on the data in');
    await restart(home.parts(), home.options());
  });

  it('where the address is not of this machine', async () => {
    const options = home.options(
      { wanted: 'real' },
      { WAYMARK_HOST: '192.0.2.7', WAYMARK_ORIGIN: 'https://waymark.example' },
    );
    await expect(start(home.parts(), options)).rejects.toThrow('192.0.2.7 is no address of this machine');
  });
});

describe('a running server', () => {
  it('says that it is up and ready, and nothing else', async () => {
    const server = await start(home.parts(), home.options());
    expect(await (await get(server, '/healthz')).json()).toEqual({ status: 'up' });
    expect(await (await get(server, '/readyz')).json()).toEqual({
      status: 'ready',
      database: 'answers',
      migrations: 'applied',
    });
  });

  it('puts the security headers on every answer, and answers improper HTTP with a problem document', async () => {
    const server = await start(home.parts(), home.options());
    for (const path of ['/', '/api/v1/account', '/api/docs', '/healthz', '/assets/none.js']) {
      const { headers } = await get(server, path);
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    }
    const answer = await new Promise<{ status: number | undefined; type: string | undefined }>((resolve, reject) => {
      request({ host: '127.0.0.1', port: server.port, path: '/', headers: { host: 'a b' } }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, type: response.headers['content-type'] });
      })
        .on('error', reject)
        .end();
    });
    expect(answer).toEqual({ status: 400, type: 'application/problem+json' });
    expect(home.lines).toEqual([]);
  });

  it('asked to stop, finishes what it has begun and takes nothing new', async () => {
    const begun = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    const slow = defineVerb({
      name: 'be-slow',
      summary: 'Takes its time.',
      permission: 'core.account.view',
      route: { method: 'POST', path: '/slow' },
      input: z.strictObject({}),
      output: z.strictObject({ done: z.boolean() }),
      repeat: 'natural',
      sample: () => ({}),
      subject: noSubject,
      run: async () => ({ done: true }),
    });
    const waiting = {
      ...operationOf(slow),
      perform: async () => {
        begun.resolve();
        await end.promise;
        return { done: true };
      },
    };
    const parts = home.parts();
    const server = await start({ ...parts, operations: [...parts.operations, waiting] }, home.options());
    const { staff } = z
      .object({ staff: z.array(z.object({ staffId: z.string() })) })
      .parse(await (await get(server, '/api/v1/enter-as')).json());
    const entered = await post(server, '/api/v1/enter-as', staff[0]);
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const answer = post(server, '/api/v1/slow', {}, { cookie });
    await begun.promise;
    const stopped = server.stop();
    await expect(get(server, '/healthz')).rejects.toThrow();
    end.resolve();
    expect(await (await answer).json()).toEqual({ done: true });
    await stopped;
    running = [];
    expect(existsSync(`${file()}-wal`)).toBe(false);
  });
});
