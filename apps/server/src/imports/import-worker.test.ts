import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError, newId } from '@waymark/contracts';
import {
  type Actor,
  beginImport,
  confirmImport,
  discardImport,
  listImportRows,
  listKnownPlans,
  performVerb,
  theSystem,
  viewImport,
} from '@waymark/core';
import { addHouse, addStaff, openTestCore, type TestCore } from '@waymark/core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { censusXml, childXml } from '../../test/census.ts';
import { createLog } from '../composition/log.ts';
import { createImportWorker, type ImportWorker } from './import-worker.ts';
import { openSpool, type Spool } from './spool.ts';

let core: TestCore;
let officer: Actor;
let folder: string;
let spool: Spool;
let worker: ImportWorker;
let lines: string[];

const noTimers = { set: () => undefined, clear: () => undefined };
const newWorker = (): ImportWorker => {
  const log = createLog((line) => lines.push(line), core.clock.now);
  return createImportWorker({ core, spool, log, timers: noTimers });
};

beforeEach(async () => {
  core = await openTestCore();
  core.clock.set('2026-05-04T09:00:00Z');
  officer = await addStaff(core, await addHouse(core, 'Example Council'), 'Dana Example', ['data-officer']);
  folder = mkdtempSync(join(tmpdir(), 'waymark-imports-'));
  spool = openSpool(folder);
  lines = [];
  worker = newWorker();
});
afterEach(async () => {
  await core.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Takes a file in, as the upload does. */
const take = async (xml: string): Promise<string> => {
  const importRunId = newId();
  const body = (async function* () {
    yield new TextEncoder().encode(xml);
  })();
  const fileHash = await spool.take(importRunId, body, 'none');
  await performVerb(core, beginImport, { actor: officer, input: { importRunId, kind: 'cin-census', fileHash } });
  return importRunId;
};
const view = (importRunId: string) => performVerb(core, viewImport, { actor: officer, input: { importRunId } });
const confirm = async (importRunId: string) => {
  const { version } = await view(importRunId);
  await performVerb(core, confirmImport, { actor: officer, input: { importRunId }, ifMatch: version });
};
/** Reads, confirms and applies a file, a minute after whatever was before. */
const importFile = async (xml: string): Promise<string> => {
  core.clock.pass({ minutes: 1 });
  const importRunId = await take(xml);
  await worker.turn();
  await confirm(importRunId);
  core.clock.pass({ minutes: 1 });
  await worker.turn();
  return importRunId;
};
const plansKnown = async () => (await performVerb(core, listKnownPlans, { actor: theSystem, input: {} })).plans;

const open = { start: '2025-10-06', reviews: ['2025-12-15'] };
const two = [childXml('ABC1', open), childXml('ABC2', { start: '2024-06-03', end: '2025-06-02' }, open)];

describe('a file that was taken in', () => {
  it('is read into a preview, with what is wrong with it and where, and is gone from the disk then', async () => {
    const importRunId = await take(censusXml([...two, childXml('ABC3', { start: '2026-02-30' })]));
    expect(spool.has(importRunId)).toBe(true);
    await worker.turn();
    const run = await view(importRunId);
    expect(run).toMatchObject({
      state: 'previewed',
      referenceDate: '2026-03-31',
      counts: { children: 3, plans: 4, created: 3, errors: 1 },
      written: null,
    });
    expect(run.progress.bytesRead).toBe(run.progress.bytes);
    expect(run.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { where: expect.stringContaining('Child 3, ABC3'), found: 'reading', line: expect.any(Number) },
    ]);
    expect(readdirSync(folder)).toEqual([]);
    expect(await plansKnown()).toEqual([]);
  });

  it('stages the plans of a child in the order of their start, wherever they stand in the file', async () => {
    const later = { start: '2026-01-12' };
    const importRunId = await take(censusXml([childXml('ABC1', later, { start: '2025-10-06', end: '2026-01-12' })]));
    await worker.turn();
    const { rows } = await performVerb(core, listImportRows, { actor: officer, input: { importRunId } });
    expect(rows.map(({ position, startsOn }) => [position, startsOn])).toEqual([
      [1, '2025-10-06'],
      [2, '2026-01-12'],
    ]);
  });

  it('S38 that is no census is refused with a located error, and nothing is staged', async () => {
    for (const [xml, code] of [
      ['', 'empty-file'],
      ['name,plan\nx,y', 'not-xml'],
      [censusXml(two).slice(0, 900), 'truncated-file'],
      ['<!DOCTYPE a [<!ENTITY b "c">]><Message/>', 'doctype-refused'],
    ] as const) {
      const importRunId = await take(xml);
      await worker.turn();
      const run = await view(importRunId);
      expect([run.state, run.issues.at(0)?.code], code).toEqual(['refused', code]);
      expect(run.issues.at(0)?.where).toMatch(/^Line \d+/);
      const { rows } = await performVerb(core, listImportRows, { actor: officer, input: { importRunId } });
      expect(rows).toEqual([]);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is put away while it waits, and then neither read nor kept', async () => {
    const importRunId = await take(censusXml(two));
    await performVerb(core, discardImport, { actor: officer, input: { importRunId } });
    await worker.turn();
    expect((await view(importRunId)).state).toBe('discarded');
    await newWorker().prepare();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a confirmed import', () => {
  it('is applied in the next round, and the same file again changes nothing', async () => {
    await importFile(censusXml(two));
    const first = await plansKnown();
    expect(first).toHaveLength(3);
    const again = await importFile(censusXml(two));
    expect(await plansKnown()).toEqual(first);
    expect(await view(again)).toMatchObject({
      state: 'applied',
      counts: { created: 0, updated: 0, unchanged: 3 },
      written: { plansCreated: 0, plansUpdated: 0, plansRestated: 0, personsAdded: 0, reviewsAdded: 0 },
      importedBefore: { importRunId: expect.any(String) },
    });
  });

  it('E18 of an older file changes nothing of what a newer one said, and misses nothing', async () => {
    await importFile(censusXml([childXml('ABC1', { ...open, end: '2026-02-02' })]));
    const known = await plansKnown();
    const older = await importFile(censusXml([childXml('ABC1', open)], '2025-12-31'));
    expect(await view(older)).toMatchObject({ counts: { knownIsNewer: 1, updated: 0, noLongerInFile: 0 } });
    expect(await plansKnown()).toEqual(known);
  });

  it('E18 of a newer file that misses a plan notes it and leaves the plan as it is', async () => {
    await importFile(censusXml(two));
    core.clock.set('2026-07-06T09:00:00Z');
    const newer = await importFile(censusXml([two[0] ?? ''], '2026-06-30'));
    // The plan that ended in June 2025 lies before the year of this file.
    expect(await view(newer)).toMatchObject({
      counts: { noLongerInFile: 1, unchanged: 1 },
      written: { plansMissed: 1 },
    });
    expect(
      (await plansKnown()).find(
        ({ councilChildId, startsOn }) => councilChildId === 'ABC2' && startsOn === '2025-10-06',
      ),
    ).toMatchObject({
      endsOn: null,
      asAt: '2026-03-31',
    });
  });
});

describe('a server that stops in the middle', () => {
  const many = censusXml(Array.from({ length: 180 }, (_, index) => childXml(`C${index}`, open)));

  it('of reading reads the file from its beginning at the next start', async () => {
    const importRunId = await take(many);
    const stopped = worker.turn();
    await worker.stop();
    await stopped;
    expect((await view(importRunId)).state).toBe('reading');
    expect(spool.has(importRunId)).toBe(true);
    worker = newWorker();
    await worker.prepare();
    await worker.turn();
    expect(await view(importRunId)).toMatchObject({ state: 'previewed', counts: { children: 180, created: 180 } });
    const { rows } = await performVerb(core, listImportRows, { actor: officer, input: { importRunId, limit: 200 } });
    expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 180 }, (_, index) => index + 1));
  });

  it('of applying goes on with what is left, and ends as if it had not been', async () => {
    const importRunId = await take(many);
    await worker.turn();
    await confirm(importRunId);
    const stopped = worker.turn();
    while ((await view(importRunId)).written?.done === 0) await new Promise(setImmediate);
    await worker.stop();
    await stopped;
    const { written } = await view(importRunId);
    expect(written?.done).toBeGreaterThan(0);
    expect(written?.done).toBeLessThan(180);
    worker = newWorker();
    await worker.prepare();
    await worker.turn();
    expect(await view(importRunId)).toMatchObject({
      state: 'applied',
      written: { done: 180, plansCreated: 180, personsAdded: 180 },
    });
    expect(await plansKnown()).toHaveLength(180);
  });

  it('clears away files that no run waits for, and puts away a reading that nobody went on with for a day', async () => {
    writeFileSync(join(folder, `${newId()}.xml`), 'left behind');
    const waiting = await take(censusXml(two));
    const lost = await take(censusXml(two));
    spool.drop(lost);
    await worker.prepare();
    expect(readdirSync(folder)).toEqual([`${waiting}.file`]);
    expect((await view(lost)).state).toBe('reading');
    core.clock.pass({ days: 2 });
    await worker.prepare();
    expect((await view(lost)).state).toBe('discarded');
    expect((await view(waiting)).state).toBe('reading');
  });
});

describe('a fault', () => {
  /** A worker whose disk throws this once, and works after that. */
  const workerWith = (error: Error): ImportWorker => {
    const faults = [error];
    const pathOf = (importRunId: string): string => {
      const fault = faults.pop();
      if (fault !== undefined) throw fault;
      return spool.pathOf(importRunId);
    };
    const log = createLog((line) => lines.push(line), core.clock.now);
    return createImportWorker({ core, spool: { ...spool, pathOf }, log, timers: noTimers });
  };

  it('of our own while a file is read refuses the file, says so, and is logged without its words', async () => {
    const importRunId = await take(censusXml(two));
    await workerWith(new TypeError('Marker McSecret')).turn();
    expect(await view(importRunId)).toMatchObject({ state: 'refused', issues: [{ code: 'reading-failed' }] });
    expect(readdirSync(folder)).toEqual([]);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'error', event: 'import-failed', importRunId },
    ]);
    expect(lines.join()).not.toContain('McSecret');
  });

  it('that may pass, such as a full disk, is waited for', async () => {
    const importRunId = await take(censusXml(two));
    const patient = workerWith(new AppError('unavailable', 'disk-full'));
    await patient.turn();
    await patient.turn();
    expect((await view(importRunId)).state).toBe('reading');
    core.clock.pass({ minutes: 1 });
    await patient.turn();
    expect((await view(importRunId)).state).toBe('previewed');
  });
});
