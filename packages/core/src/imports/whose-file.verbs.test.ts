import { AppError, newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conflicts } from '../access/tables.ts';
import { teams } from '../organisations/tables.ts';
import { addHouse, addStaff, openTestCore, type TestCore, type TestHouse } from '../testing/index.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { performVerb } from '../verbs/perform.ts';
import {
  addKnownChild,
  applyAll,
  importFile,
  noCounts,
  progress,
  recordsOf,
  row,
  unstatedRow,
} from './import-run.test-support.ts';
import {
  beginImport,
  confirmImport,
  confirmImportAtServer,
  countKnownPlans,
  finishPreview,
  listImportRows,
  stageImportRows,
  viewImport,
} from './index.ts';

let core: TestCore;
let house: TestHouse;
let officer: Actor;
let colleague: Actor;
let lead: Actor;
beforeEach(async () => {
  core = await openTestCore();
  house = await addHouse(core, 'Example Council');
  officer = await addStaff(core, house, 'Dana Example', ['data-officer']);
  colleague = await addStaff(core, house, 'Dale Example', ['data-officer']);
  lead = await addStaff(core, house, 'Lee Example', ['lead-practitioner']);
});
afterEach(() => core.remove());

const told = (error: unknown): unknown => (error instanceof AppError ? error.code : error);
const asSystem = { actor: theSystem };
const view = (importRunId: string, actor = officer) => performVerb(core, viewImport, { actor, input: { importRunId } });
/** A preview that waits, of these rows and with this said of its file. */
const previewed = async (rows: readonly unknown[], said: Record<string, unknown> = {}, actor = officer) => {
  core.clock.pass({ minutes: 1 });
  const importRunId = newId();
  const fileHash = 'b'.repeat(64);
  await performVerb(core, beginImport, { actor, input: { importRunId, kind: 'annex-a', fileHash } });
  await performVerb(core, stageImportRows, { ...asSystem, input: { importRunId, rows, progress } });
  const ending = { referenceDate: '2025-12-31', isComplete: true, counts: noCounts, issues: [], progress, ...said };
  await performVerb(core, finishPreview, { ...asSystem, input: { importRunId, ...ending } });
  return importRunId;
};
const confirm = (importRunId: string, more = {}, actor = officer) =>
  performVerb(core, confirmImport, { actor, input: { importRunId, ...more }, ifMatch: 2 });
const inConflict = async (staff: Actor, personId: string) =>
  await core.store.write(async (unit) => {
    const recorded = { recordedAt: unit.now, recordedBy: lead.staffId };
    await unit.db.insert(conflicts).values({ staffId: staff.staffId, personId, ...recorded });
    unit.audit({ actorId: lead.staffId, action: 'test-conflict', outcome: 'done', recordIds: [], personIds: [] });
  });

describe('S47 a file that holds a child with whom its data officer is in conflict', () => {
  const issue = {
    severity: 'error',
    found: 'reading',
    line: 3,
    code: 'plan-end-before-start',
    message: 'It ends first.',
  };

  it('S47 is shown to the officer as though the child were not known, neither named nor counted', async () => {
    const { personId } = await addKnownChild(core, lead, 'WM2');
    await inConflict(officer, personId);
    const issues = [
      { ...issue, where: 'List 7, row 2', councilChildId: 'WM1' },
      { ...issue, where: 'Child 2, WM2 > CINdetails 1', councilChildId: 'WM2' },
      { ...issue, severity: 'warning', where: 'The whole file' },
    ];
    const counts = { ...noCounts, created: 1, unchanged: 1, errors: 2, warnings: 1 };
    const rows = [row(1), row(2, { councilChildId: 'WM2', change: 'unchanged' })];
    const importRunId = await previewed(rows, { issues, counts });
    const seen = await view(importRunId);
    expect(seen.issues.map(({ where }) => where)).toEqual(['List 7, row 2', 'The whole file']);
    expect(seen).toMatchObject({ counts: { created: 1, unchanged: 0, errors: 1, warnings: 1 }, issuesNotListed: 0 });
    expect(JSON.stringify(seen)).not.toContain('WM2');
    const whole = await view(importRunId, colleague);
    expect(whole).toMatchObject({ counts: { created: 1, unchanged: 1, errors: 2 }, issuesNotListed: 0 });
    expect(whole.issues).toHaveLength(3);
    expect(JSON.stringify(whole)).not.toContain('councilChildId');
  });

  it('S47 says nothing either of what the child’s records met when they were written', async () => {
    const { personId } = await addKnownChild(core, lead, 'WM2', '2016-01-01');
    const importRunId = await previewed([row(1), row(2, { councilChildId: 'WM2' })]);
    await confirm(importRunId);
    await applyAll(core, importRunId);
    expect((await view(importRunId, colleague)).issues).toMatchObject([{ code: 'date-of-birth-differs' }]);
    await inConflict(officer, personId);
    expect(await view(importRunId)).toMatchObject({ issues: [], issuesNotListed: 0 });
  });
});

describe('a file of another council', () => {
  it('is told as such and needs a word more, once the council’s own number is known from its first file', async () => {
    const first = await previewed([row(1)], { council: '201' });
    expect(await view(first)).toMatchObject({ council: '201', isOtherCouncil: false });
    await confirm(first);
    await applyAll(core, first);
    const other = await previewed([row(1, { councilChildId: 'X1' })], { council: '330' });
    expect(await view(other)).toMatchObject({ council: '330', isOtherCouncil: true });
    expect(await confirm(other).catch(told)).toBe('other-council');
    const atServer = { ...asSystem, input: { importRunId: other }, ifMatch: 2 };
    expect(await performVerb(core, confirmImportAtServer, atServer).catch(told)).toBe('other-council');
    expect(await confirm(other, { isOtherCouncilMeant: true })).toMatchObject({ state: 'confirmed' });
    await applyAll(core, other);
    const again = await previewed([row(1)], { council: '201' });
    expect(await view(again)).toMatchObject({ isOtherCouncil: false });
  });

  it('is nothing where a file does not say whose it is, and each council has a number of its own', async () => {
    await importFile(core, officer);
    const silent = await previewed([row(1)], { council: null });
    expect(await view(silent)).toMatchObject({ council: null, isOtherCouncil: false });
    const neighbour = await addStaff(core, await addHouse(core, 'Other Council'), 'Drew Example', ['data-officer']);
    const theirs = await previewed([row(1, { councilChildId: 'Y1' })], { council: '330' }, neighbour);
    expect(await view(theirs, neighbour)).toMatchObject({ isOtherCouncil: false });
  });
});

describe('who works with a child', () => {
  it('is shown in the words of the file, beside the colleague and the team of that name where exactly one fits', async () => {
    await addStaff(core, house, 'Sam Same', ['lead-practitioner']);
    await addStaff(core, house, 'Sam Same', ['lead-practitioner']);
    await core.store.write(async (unit) => {
      await unit.db.insert(teams).values({ organisationId: house.organisationId, name: 'North Team' });
      unit.audit({ actorId: lead.staffId, action: 'test-team', outcome: 'done', recordIds: [], personIds: [] });
    });
    const allocated = [
      { team: 'north team', worker: 'Example, Lee' },
      { team: 'North', worker: 'Sam Same' },
      { team: null, worker: 'Lee' },
    ];
    const rows = allocated.map((words, index) => {
      const one = row(index + 1, { councilChildId: `WM${index}` });
      return { ...one, staged: { ...one.staged, allocated: words } };
    });
    const importRunId = await previewed(rows);
    const listed = await performVerb(core, listImportRows, { actor: officer, input: { importRunId } });
    expect(listed.rows.map((one) => one.allocated)).toEqual([
      { team: 'north team', worker: 'Example, Lee', teamName: 'North Team', workerName: 'Lee Example' },
      { team: 'North', worker: 'Sam Same', teamName: null, workerName: null },
      { team: null, worker: 'Lee', teamName: null, workerName: null },
    ]);
  });
});

describe('E18 what is known from files', () => {
  it('E18 is counted with its days and what a later file did not hold, for the council alone and without those in conflict', async () => {
    const second = (change: string) =>
      row(2, { councilChildId: 'WM2', plan: { endsOn: change === 'ended' ? '2025-11-30' : null } });
    await importFile(core, officer, { rows: [row(1), second('open'), row(3, { councilChildId: 'WM3' })] });
    const missing = unstatedRow(1, 'no-longer-in-file');
    await importFile(core, officer, { asAt: '2026-02-28', rows: [missing, second('ended')] });
    const counted = (actor: Actor) => performVerb(core, countKnownPlans, { actor, input: {} });
    const days = { oldestAsAt: '2025-12-31', newestAsAt: '2026-02-28' };
    const census = { kind: 'child-protection', source: 'cin-census' };
    expect(await counted(colleague)).toEqual({ plans: [{ ...census, open: 2, ended: 1, missing: 1, ...days }] });
    const stranger = await addStaff(core, await addHouse(core, 'Other Council'), 'Drew Example', ['data-officer']);
    expect(await counted(stranger)).toEqual({ plans: [] });
    const [child] = (await recordsOf(core).people()).filter(({ councilChildId }) => councilChildId === 'WM3');
    await inConflict(officer, child?.id ?? '');
    expect(await counted(officer)).toMatchObject({ plans: [{ open: 1, ended: 1, missing: 1 }] });
  });
});
