import { AppError, newId } from '@waymark/contracts';
import { auditEntries } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conflicts } from '../access/tables.ts';
import { persons } from '../persons/tables.ts';
import { plans } from '../plans/tables.ts';
import { addHouse, addStaff, openTestCore, type TestCore } from '../testing/index.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import {
  addKnownChild,
  applyAll,
  confirm,
  hashOf,
  importFile,
  noCounts,
  preview,
  progress,
  row,
  unstatedRow,
} from './import-run.test-support.ts';
import {
  beginImport,
  confirmImport,
  confirmImportAtServer,
  discardImport,
  finishPreview,
  listImportRows,
  listImports,
  listImportsUnderWay,
  stageImportRows,
  viewImport,
  viewImportProgress,
} from './index.ts';
import { importRows } from './tables.ts';

let core: TestCore;
let officer: Actor;
let colleague: Actor;
let stranger: Actor;
let lead: Actor;
beforeEach(async () => {
  core = await openTestCore();
  const house = await addHouse(core, 'Example Council');
  const otherHouse = await addHouse(core, 'Other Council');
  officer = await addStaff(core, house, 'Dana Example', ['data-officer']);
  colleague = await addStaff(core, house, 'Dale Example', ['data-officer']);
  stranger = await addStaff(core, otherHouse, 'Drew Example', ['data-officer']);
  lead = await addStaff(core, house, 'Lee Example', ['lead-practitioner']);
});
afterEach(() => core.remove());

const told = (error: unknown): unknown =>
  error instanceof AppError ? { kind: error.kind, code: error.code, facts: error.detail.facts } : error;
const begin = (importRunId = newId(), actor = officer, fileHash = hashOf('a')) =>
  performVerb(core, beginImport, { actor, input: { importRunId, kind: 'cin-census', fileHash } });
const stage = (importRunId: string, rows: unknown) =>
  performVerb(core, stageImportRows, { actor: theSystem, input: { importRunId, rows, progress } });
const finish = (importRunId: string, changes = {}) =>
  performVerb(core, finishPreview, {
    actor: theSystem,
    input: {
      importRunId,
      referenceDate: '2025-12-31',
      isComplete: true,
      counts: noCounts,
      issues: [],
      progress,
      ...changes,
    },
  });
const view = (importRunId: string, actor = officer) => performVerb(core, viewImport, { actor, input: { importRunId } });
const countOf = (table: typeof persons | typeof plans | typeof importRows) =>
  core.store.write(async (unit) => await unit.db.$count(table));

describe('S38 a preview', () => {
  it('keeps what the file would do and writes nothing about anybody before it is confirmed', async () => {
    const importRunId = await preview(core, officer, { rows: [row(1), row(2, { councilChildId: 'WM2' })] });
    expect(await countOf(importRows)).toBe(2);
    expect(await countOf(persons)).toBe(0);
    expect(await countOf(plans)).toBe(0);
    expect(await view(importRunId)).toMatchObject({
      state: 'previewed',
      version: 2,
      referenceDate: '2025-12-31',
      startedBy: 'Dana Example',
      counts: { children: 1, plans: 2 },
      written: null,
      importedBefore: null,
    });
  });

  it('of a file that could not be read to its end is refused, and keeps only what is wrong with it', async () => {
    const { importRunId } = await begin();
    await stage(importRunId, [row(1)]);
    const issue = {
      severity: 'error',
      found: 'reading',
      where: 'Line 9, column 2',
      line: 9,
      code: 'truncated-file',
      message: 'The file ends before its last tag is closed.',
    };
    await finish(importRunId, {
      isComplete: false,
      referenceDate: null,
      issues: [issue],
      counts: { ...noCounts, errors: 3 },
    });
    expect(await view(importRunId)).toMatchObject({ state: 'refused', issues: [issue], issuesNotListed: 2 });
    expect(await countOf(importRows)).toBe(0);
    expect(await confirm(core, officer, importRunId).catch(told)).toEqual({
      kind: 'conflict',
      code: 'illegal-move',
      facts: { from: 'refused', to: 'confirmed' },
    });
  });

  it('tells how far it has been read while it is read', async () => {
    const { importRunId } = await begin();
    await performVerb(core, stageImportRows, {
      actor: theSystem,
      input: { importRunId, rows: [], progress: { bytes: 1000, bytesRead: 400, childrenRead: 12 } },
    });
    expect(await performRead(core, viewImportProgress, { actor: officer, input: { importRunId } })).toEqual({
      importRunId,
      state: 'reading',
      version: 1,
      progress: { bytes: 1000, bytesRead: 400, childrenRead: 12 },
      written: null,
    });
  });

  it('takes a chunk that is sent again once, and none after its end', async () => {
    const { importRunId } = await begin();
    expect((await stage(importRunId, [row(1), row(2)])).staged).toBe(2);
    expect((await stage(importRunId, [row(2), row(3)])).staged).toBe(1);
    await finish(importRunId);
    expect(await stage(importRunId, [row(4)]).catch(told)).toMatchObject({ code: 'illegal-move' });
    expect(await finish(importRunId).catch(told)).toMatchObject({ code: 'illegal-move' });
    expect(await countOf(importRows)).toBe(3);
  });

  it('refuses a chunk of more than 500 rows, an unknown field, an impossible date and a row without its statement', async () => {
    const { importRunId } = await begin();
    const many = Array.from({ length: 501 }, (_, index) => row(index + 1));
    const wrong: readonly (readonly [unknown, string, string])[] = [
      [many, 'rows', 'too-big'],
      [[{ ...row(1), name: 'x' }], 'rows.0.name', 'unknown-field'],
      [[row(1, { startsOn: '2026-02-30' })], 'rows.0.staged.startsOn', 'not-a-real-date'],
      [[{ ...unstatedRow(1, 'held-back'), change: 'created' }], 'rows.0.staged', 'statement-does-not-fit'],
      [[row(1, { change: 'held-back' })], 'rows.0.staged', 'statement-does-not-fit'],
    ];
    for (const [rows, path, code] of wrong) {
      const error = await stage(importRunId, rows).catch((thrown: unknown) => thrown);
      expect(error instanceof AppError ? error.detail.fields : error).toMatchObject([{ path, code }]);
    }
    expect(await countOf(importRows)).toBe(0);
  });

  it('is begun anew by the system when its reading was cut short, and by nobody else under the same id', async () => {
    const { importRunId } = await begin();
    await stage(importRunId, [row(1)]);
    expect(await begin(importRunId, theSystem)).toMatchObject({ isNew: false, state: 'reading' });
    expect(await countOf(importRows)).toBe(0);
    expect(await begin(importRunId, colleague).catch(told)).toMatchObject({ code: 'fact-id-reused' });
    expect(await begin(importRunId, officer, hashOf('b')).catch(told)).toMatchObject({ code: 'fact-id-reused' });
  });

  it('says that this very file was imported before', async () => {
    const first = await importFile(core, officer);
    const { importRunId, importedBefore } = await begin();
    expect(importedBefore).toEqual({ importRunId: first, appliedAt: expect.any(String) });
    expect((await view(importRunId)).importedBefore).toMatchObject({ importRunId: first });
    expect((await begin(newId(), officer, hashOf('b'))).importedBefore).toBeNull();
    expect((await begin(newId(), stranger)).importedBefore).toBeNull();
  });
});

describe('a confirmation', () => {
  it('is given by a person, once, of the preview that was seen', async () => {
    const importRunId = await preview(core, officer);
    const asked = { input: { importRunId } };
    expect(await performVerb(core, confirmImport, { ...asked, actor: officer }).catch(told)).toMatchObject({
      code: 'if-match-missing',
    });
    expect(await confirm(core, officer, importRunId, 1).catch(told)).toEqual({
      kind: 'conflict',
      code: 'stale-version',
      facts: { version: 2, state: 'previewed' },
    });
    expect(await confirm(core, theSystem, importRunId).catch(told)).toMatchObject({ code: 'person-needed' });
    expect(await confirm(core, colleague, importRunId)).toEqual({ importRunId, state: 'confirmed', version: 3 });
    expect(await confirm(core, officer, importRunId, 3).catch(told)).toMatchObject({ code: 'illegal-move' });
    expect(await view(importRunId)).toMatchObject({ confirmedBy: 'Dale Example', written: { rows: 1, done: 0 } });
  });

  it('S38 of a preview that another import has overtaken is refused, and given of one that is read anew', async () => {
    const [one, other] = [await preview(core, officer), await preview(core, colleague, { hash: hashOf('b') })];
    core.clock.pass({ minutes: 1 });
    await confirm(core, officer, one);
    const stale = { kind: 'conflict', code: 'stale-preview', facts: { version: 2, state: 'previewed' } };
    // While the first is written, and once it is.
    expect(await confirm(core, colleague, other).catch(told)).toEqual(stale);
    await applyAll(core, one);
    expect(await confirm(core, colleague, other).catch(told)).toEqual(stale);
    expect(await view(other)).toMatchObject({ state: 'previewed', version: 2, written: null });
    core.clock.pass({ minutes: 1 });
    const anew = await preview(core, colleague, { hash: hashOf('b') });
    expect(await confirm(core, colleague, anew)).toMatchObject({ state: 'confirmed' });
  });

  it('S38 of two people at the same moment is given to one of them', async () => {
    const runs = [await preview(core, officer), await preview(core, colleague)];
    const answers = await Promise.all(runs.map((run) => confirm(core, officer, run).catch(told)));
    // Which of the two is first is for the database to say.
    expect(answers).toHaveLength(2);
    expect(answers).toContainEqual(expect.objectContaining({ state: 'confirmed' }));
    expect(answers).toContainEqual(expect.objectContaining({ code: 'stale-preview' }));
  });

  it('of a file that waited to be read is judged by when it was read', async () => {
    const { importRunId } = await begin();
    core.clock.pass({ minutes: 1 });
    await importFile(core, colleague, { hash: hashOf('b') });
    core.clock.pass({ minutes: 1 });
    await begin(importRunId, theSystem);
    await stage(importRunId, [row(1)]);
    await finish(importRunId);
    expect(await confirm(core, officer, importRunId)).toMatchObject({ state: 'confirmed' });
  });

  it('at the server itself is an act of its own, which no role may do', async () => {
    const importRunId = await preview(core, officer);
    const asked = { input: { importRunId }, ifMatch: 2 };
    expect(await performVerb(core, confirmImportAtServer, { ...asked, actor: officer }).catch(told)).toMatchObject({
      code: 'permission-missing',
    });
    await performVerb(core, confirmImportAtServer, { ...asked, actor: theSystem });
    expect(await view(importRunId)).toMatchObject({ state: 'confirmed', confirmedBy: null });
  });
});

describe('a file that is put away', () => {
  it('leaves nothing of its rows, and cannot be confirmed any more', async () => {
    const importRunId = await preview(core, officer);
    const put = () => performVerb(core, discardImport, { actor: officer, input: { importRunId } });
    expect(await put()).toMatchObject({ state: 'discarded', version: 3 });
    expect(await put()).toMatchObject({ state: 'discarded', version: 3 });
    expect(await countOf(importRows)).toBe(0);
    expect(await confirm(core, officer, importRunId, 3).catch(told)).toMatchObject({ code: 'illegal-move' });
  });

  it('is no longer possible once it was confirmed', async () => {
    const importRunId = await preview(core, officer);
    await confirm(core, officer, importRunId);
    const put = performVerb(core, discardImport, { actor: officer, input: { importRunId } });
    expect(await put.catch(told)).toMatchObject({
      code: 'illegal-move',
      facts: { from: 'confirmed', to: 'discarded' },
    });
  });

  it('stops a reading: what comes after is refused', async () => {
    const { importRunId } = await begin();
    await performVerb(core, discardImport, { actor: officer, input: { importRunId } });
    expect(await stage(importRunId, [row(1)]).catch(told)).toMatchObject({ code: 'illegal-move' });
  });
});

describe('the imports of an organisation', () => {
  it('are known to its own data officers alone; another’s is the same as one that does not exist', async () => {
    const importRunId = await preview(core, officer);
    expect((await view(importRunId, colleague)).importRunId).toBe(importRunId);
    const foreign = await view(importRunId, stranger).catch(told);
    expect(foreign).toEqual(await view(newId(), stranger).catch(told));
    expect(await confirm(core, stranger, importRunId).catch(told)).toEqual(foreign);
    expect(await view(importRunId, lead).catch(told)).toMatchObject({ code: 'permission-missing' });
    const listed = await performRead(core, listImports, { actor: stranger, input: {} });
    expect(listed.imports).toEqual([]);
  });

  it('are listed newest first, page by page', async () => {
    const made: string[] = [];
    for (const letter of ['a', 'b', 'c']) {
      core.clock.pass({ minutes: 1 });
      made.unshift((await begin(newId(), officer, hashOf(letter))).importRunId);
    }
    const pageAt = (cursor?: string) =>
      performRead(core, listImports, {
        actor: officer,
        input: { limit: '2', ...(cursor !== undefined && { cursor }) },
      });
    const first = await pageAt();
    const second = await pageAt(first.nextCursor ?? '');
    expect([...first.imports, ...second.imports].map((run) => run.importRunId)).toEqual(made);
    expect(second.nextCursor).toBeNull();
    const error = await pageAt('bm9uZQ').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'not-a-cursor' });
  });

  it('under way are what the server goes on with after a restart', async () => {
    const { importRunId } = await begin();
    const previewed = await preview(core, officer);
    await importFile(core, officer);
    const { imports } = await performRead(core, listImportsUnderWay, { actor: theSystem, input: {} });
    expect(imports.map((run) => [run.importRunId, run.state])).toEqual([
      [importRunId, 'reading'],
      [previewed, 'previewed'],
    ]);
  });
});

describe('the rows of a preview', () => {
  it('are listed by the council’s ids, without a name, page by page and by what would become of them', async () => {
    await importFile(core, officer);
    const rows = [
      row(1),
      row(2, { councilChildId: 'WM2' }),
      unstatedRow(3, 'no-longer-in-file', { startsOn: '2025-01-06' }),
    ];
    const importRunId = await preview(core, officer, { rows });
    const list = (input = {}) =>
      performVerb(core, listImportRows, { actor: officer, input: { importRunId, ...input } });
    const first = await list({ limit: 2 });
    expect(first.rows.map(({ councilChildId, change, isApplied }) => [councilChildId, change, isApplied])).toEqual([
      ['WM1', 'created', false],
      ['WM2', 'created', false],
    ]);
    expect(Object.keys(first.rows[0] ?? {}).sort()).toEqual(
      [
        'allocated',
        'change',
        'councilChildId',
        'isApplied',
        'isCertain',
        'kind',
        'plan',
        'position',
        'startsOn',
        'where',
      ].sort(),
    );
    const second = await list({ limit: 2, cursor: first.nextCursor });
    expect(second.rows.map(({ position }) => position)).toEqual([3]);
    expect((await list({ change: 'no-longer-in-file' })).rows.map(({ position }) => position)).toEqual([3]);
    expect(await list({ cursor: 'WyJ4Il0' }).catch(told)).toMatchObject({ code: 'not-a-cursor' });
  });

  it('leave out a child with whom the asker is in conflict, and the audit does too (model.md section 7)', async () => {
    await addKnownChild(core, lead);
    const { personId } = await addKnownChild(core, lead, 'WM2');
    const rows = [row(1), row(2, { councilChildId: 'WM2' }), row(3, { councilChildId: 'WM3' })];
    const importRunId = await preview(core, officer, { rows });
    await core.store.write(async (unit) => {
      const recorded = { recordedAt: unit.now, recordedBy: lead.staffId };
      await unit.db.insert(conflicts).values({ staffId: officer.staffId, personId, ...recorded });
      unit.audit({ actorId: lead.staffId, action: 'test-conflict', outcome: 'done', recordIds: [], personIds: [] });
    });
    const listed = async (actor: Actor) =>
      (await performVerb(core, listImportRows, { actor, input: { importRunId } })).rows.map(
        (one) => one.councilChildId,
      );
    expect(await listed(officer)).toEqual(['WM1', 'WM3']);
    expect(await listed(colleague)).toEqual(['WM1', 'WM2', 'WM3']);
    const audited = await core.store.write(
      async (unit) =>
        await unit.db
          .select()
          .from(auditEntries)
          .where(and(eq(auditEntries.action, 'list-import-rows'), eq(auditEntries.actorId, officer.staffId))),
    );
    expect(audited.map((entry) => entry.personIds.includes(personId))).toEqual([false]);
  });

  it('are opened under the audit, with the children who are known here', async () => {
    await importFile(core, officer);
    const importRunId = await preview(core, officer);
    await performVerb(core, listImportRows, { actor: officer, input: { importRunId } });
    const [child] = await core.store.write(async (unit) => await unit.db.select({ id: persons.id }).from(persons));
    const audited = await core.store.write(
      async (unit) => await unit.db.select().from(auditEntries).where(eq(auditEntries.action, 'list-import-rows')),
    );
    expect(audited).toMatchObject([{ actorId: officer.staffId, personIds: JSON.stringify([child?.id]) }]);
  });
});
