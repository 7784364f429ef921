import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importBegun } from '@waymark/contracts';
import { importReads, importVerbs } from '@waymark/core';
import { csvOf, listSheet, workbookBytes } from '@waymark/interop/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actionsOf, problemOf } from '../../test/answers.ts';
import { censusXml, childXml } from '../../test/census.ts';
import { openWorld, send, type World } from '../../test/open-world.ts';
import { createLog } from '../composition/log.ts';
import { operationsOf } from '../http/api/operation.ts';
import { createImportWorker } from './import-worker.ts';
import { openSpool, type Spool } from './spool.ts';

let world: World;
let folder: string;
let spool: Spool;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-upload-'));
  spool = openSpool(folder);
  world = await openWorld({ operations: operationsOf([...importVerbs, ...importReads]), spool });
  world.core.clock.set('2026-05-04T09:00:00Z');
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const address = '/imports/cin-census';
const xml = censusXml([childXml('ABC1', { start: '2025-10-06' })]);
const upload = (cookie: string | undefined, raw: string | Uint8Array<ArrayBuffer> = xml, headers = {}) =>
  send(world.app, address, { cookie, raw, headers: { 'content-type': 'text/xml', ...headers } });
const begunBy = async (answer: Response) => importBegun.parse(await answer.json());
const turn = () => {
  const { core } = world;
  const log = createLog(() => undefined, core.clock.now);
  return createImportWorker({ core, spool, log, timers: { set: () => undefined, clear: () => undefined } }).turn();
};

describe('a census that is sent', () => {
  it('is answered with its run at once, read in the background, and confirmed over the API', async () => {
    const { cookie } = await world.enter('data-officer');
    const answer = await upload(cookie);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([202, 'no-store']);
    const { importRunId, ...begun } = await begunBy(answer);
    expect(begun).toEqual({ state: 'reading', version: 1, isNew: true, importedBefore: null });
    await turn();
    const view = await send(world.app, `/imports/${importRunId}`, { cookie });
    expect(await view.json()).toMatchObject({ state: 'previewed', counts: { children: 1, created: 1 } });
    const headers = { 'if-match': view.headers.get('etag') ?? '' };
    const confirmed = await send(world.app, `/imports/${importRunId}/confirmation`, { cookie, body: {}, headers });
    expect(confirmed.status).toBe(200);
    await turn();
    const progress = await send(world.app, `/imports/${importRunId}/progress`, { cookie });
    expect(await progress.json()).toMatchObject({ state: 'applied', written: { done: 1, plansCreated: 1 } });
  });

  it('may come packed, under each of its media types', async () => {
    const { cookie } = await world.enter('data-officer');
    const packed = new Uint8Array(gzipSync(xml));
    expect((await upload(cookie, packed, { 'content-encoding': 'gzip' })).status).toBe(202);
    for (const type of ['application/xml; charset=utf-8', 'application/octet-stream']) {
      expect((await upload(cookie, xml, { 'content-type': type })).status).toBe(202);
    }
  });

  it('is refused to whoever is not signed in or is no data officer, before it is taken in, and that is audited', async () => {
    expect(await problemOf(await upload(undefined))).toMatchObject({ status: 401, code: 'not-signed-in' });
    const { staffId, cookie } = await world.enter('facilitator');
    expect(await problemOf(await upload(cookie))).toMatchObject({ status: 403, code: 'permission-missing' });
    expect(await actionsOf(world, staffId)).toEqual(['begin-import refused']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('S38 is refused in another form, from another site, too large or packed otherwise', async () => {
    const { cookie } = await world.enter('data-officer');
    const wrong = [
      [{ 'content-type': 'application/json' }, 415, 'media-type-not-taken'],
      [{ 'content-type': 'text/html' }, 415, 'media-type-not-taken'],
      [{ 'content-encoding': 'br' }, 415, 'encoding-not-taken'],
      [{ 'content-encoding': 'gzip' }, 400, 'body-not-gzip'],
      [{ 'content-length': String(200 * 1024 * 1024 + 1) }, 413, 'body-too-large'],
      [{ 'sec-fetch-site': 'cross-site' }, 403, 'cross-site-request'],
    ] as const;
    for (const [headers, status, code] of wrong) {
      expect(await problemOf(await upload(cookie, xml, headers)), code).toMatchObject({ status, code });
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of no byte at all becomes a refused run that says so', async () => {
    const { cookie } = await world.enter('data-officer');
    const { importRunId } = await begunBy(await upload(cookie, ''));
    await turn();
    const view = await (await send(world.app, `/imports/${importRunId}`, { cookie })).json();
    expect(view).toMatchObject({ state: 'refused', issues: [{ code: 'empty-file', where: 'Line 1, column 1' }] });
  });

  it('goes to no other address, which keep their limit of 1 MiB and take JSON alone', async () => {
    const { cookie } = await world.enter('data-officer');
    const large = `{"a":"${'x'.repeat(1024 * 1024)}"}`;
    expect(await problemOf(await send(world.app, '/imports', { cookie, raw: large }))).toMatchObject({ status: 413 });
    const other = send(world.app, '/imports', { cookie, raw: xml, headers: { 'content-type': 'text/xml' } });
    expect(await problemOf(await other)).toMatchObject({ status: 415 });
    expect((await send(world.app, address, { cookie })).status).toBe(422);
  });
});

describe('the lists of Annex A that are sent', () => {
  const lists = '/imports/annex-a?as-at=2026-04-30';
  const start = { start: '06/10/2025', lastSeen: null, review: null };
  const workbook = new Uint8Array(workbookBytes({ sheets: [listSheet(7, [start]), listSheet(6, [start])] }));
  const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const sendLists = (cookie: string, raw: string | Uint8Array<ArrayBuffer>, type = workbookType, to = lists) =>
    send(world.app, to, { cookie, raw, headers: { 'content-type': type } });

  it('are read from a workbook or a table of text, as at the day that was said, and confirmed as a census is', async () => {
    const { cookie } = await world.enter('data-officer');
    const { importRunId } = await begunBy(await sendLists(cookie, workbook));
    await turn();
    const view = await send(world.app, `/imports/${importRunId}`, { cookie });
    expect(await view.json()).toMatchObject({
      kind: 'annex-a',
      state: 'previewed',
      referenceDate: '2026-04-30',
      counts: { children: 2, plans: 2, created: 2, errors: 0 },
    });
    const headers = { 'if-match': view.headers.get('etag') ?? '' };
    await send(world.app, `/imports/${importRunId}/confirmation`, { cookie, body: {}, headers });
    await turn();
    const again = await begunBy(await sendLists(cookie, csvOf(7, [start]), 'text/csv'));
    await turn();
    const second = await send(world.app, `/imports/${again.importRunId}`, { cookie });
    expect(await second.json()).toMatchObject({ state: 'previewed', counts: { unchanged: 1, noLongerInFile: 0 } });
  });

  it('S38 are refused with their reason where the file is of another kind, whatever it is called', async () => {
    const { cookie } = await world.enter('data-officer');
    const wrong = [
      [lists, xml, 'file-is-xml'],
      [lists, new Uint8Array(Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'workbook-old'],
      [address, workbook, 'not-xml'],
    ] as const;
    for (const [to, raw, code] of wrong) {
      const type = to === address ? 'text/xml' : workbookType;
      const { importRunId } = await begunBy(await sendLists(cookie, raw, type, to));
      await turn();
      const view = await (await send(world.app, `/imports/${importRunId}`, { cookie })).json();
      expect(view, code).toMatchObject({ state: 'refused', issues: [{ code }] });
    }
    const noDay = await sendLists(cookie, workbook, workbookType, '/imports/annex-a?as-at=yesterday');
    expect(await problemOf(noDay)).toMatchObject({ status: 422 });
    expect(readdirSync(folder)).toEqual([]);
  });
});
