import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addHouse, addStaff, openTestCore, type TestCore } from '../testing/index.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { performVerb } from '../verbs/perform.ts';
import {
  addKnownChild,
  applyAll,
  confirm,
  hashOf,
  importFile,
  preview,
  recordsOf,
  row,
} from './import-run.test-support.ts';
import { applyImport, listKnownPlans, viewImport } from './index.ts';

let core: TestCore;
let officer: Actor;
let lead: Actor;
beforeEach(async () => {
  core = await openTestCore();
  const house = await addHouse(core, 'Example Council');
  officer = await addStaff(core, house, 'Dana Example', ['data-officer']);
  lead = await addStaff(core, house, 'Lee Example', ['lead-practitioner']);
});
afterEach(() => core.remove());

const later = '2026-02-28';
const view = (importRunId: string) => performVerb(core, viewImport, { actor: officer, input: { importRunId } });

describe('a plan of an unknown child', () => {
  it('is written with its child, who has no name and no family, and is nobody’s to see', async () => {
    const stated = { upn: 'A950000178301', sex: 'F', ethnicity: 'WBRI' } as const;
    const importRunId = await importFile(core, officer, { rows: [row(1, { child: stated })] });
    expect(await recordsOf(core).people()).toMatchObject([
      {
        givenNames: 'Not yet known',
        familyName: 'WM1',
        councilChildId: 'WM1',
        dateOfBirth: '2017-05-04',
        recordedBy: officer.staffId,
        ...stated,
      },
    ]);
    expect(await recordsOf(core).standing()).toMatchObject([
      {
        kind: 'child-protection',
        startsOn: '2025-09-01',
        endsOn: null,
        initialCategory: 'EMO',
        source: 'cin-census',
        asAt: '2025-12-31',
        importRunId,
        recordedBy: officer.staffId,
        supersedes: null,
      },
    ]);
    expect(await recordsOf(core).reviewDays()).toEqual(['2025-11-20']);
    expect(await view(importRunId)).toMatchObject({
      state: 'applied',
      written: { rows: 1, done: 1, personsAdded: 1, plansCreated: 1, reviewsAdded: 1 },
    });
  });

  it('is an unborn baby’s where the file expects the birth, and the birth is filled in when a file states it', async () => {
    await importFile(core, officer, {
      rows: [row(1, { child: { dateOfBirth: null, expectedOn: '2026-01-15', sex: 'U' } })],
    });
    expect(await recordsOf(core).people()).toMatchObject([{ dateOfBirth: null, expectedOn: '2026-01-15', sex: 'U' }]);
    await importFile(core, officer, {
      hash: hashOf('b'),
      asAt: later,
      rows: [row(1, { child: { dateOfBirth: '2026-01-11', sex: 'M' } })],
    });
    expect(await recordsOf(core).people()).toMatchObject([
      { dateOfBirth: '2026-01-11', expectedOn: '2026-01-15', sex: 'M', version: 2 },
    ]);
  });
});

describe('S38 the same file again', () => {
  it('changes nothing: no fact, no person, no review (idempotent on child, kind and start)', async () => {
    const rows = [
      row(1),
      row(2, { startsOn: '2024-01-08', plan: { endsOn: '2024-06-03' } }),
      row(3, { councilChildId: 'WM2' }),
    ];
    await importFile(core, officer, { rows });
    const before = [
      await recordsOf(core).people(),
      await recordsOf(core).allPlans(),
      await recordsOf(core).reviewDays(),
      await recordsOf(core).absences(),
    ];
    const again = await importFile(core, officer, {
      rows: rows.map((one) => ({ ...one, change: 'unchanged' as const })),
    });
    expect([
      await recordsOf(core).people(),
      await recordsOf(core).allPlans(),
      await recordsOf(core).reviewDays(),
      await recordsOf(core).absences(),
    ]).toEqual(before);
    expect((await view(again)).written).toMatchObject({
      rows: 3,
      done: 3,
      personsAdded: 0,
      plansCreated: 0,
      plansUpdated: 0,
      plansRestated: 0,
      reviewsAdded: 0,
    });
  });
});

describe('applying', () => {
  const five = Array.from({ length: 5 }, (_, index) => row(index + 1, { councilChildId: `WM${index + 1}` }));

  it('goes on where it was cut off, and ends as if it had not been', async () => {
    const importRunId = await preview(core, officer, { rows: five });
    await confirm(core, officer, importRunId);
    const asked = { actor: theSystem, input: { importRunId, limit: 2 } };
    expect(await performVerb(core, applyImport, asked)).toMatchObject({ state: 'confirmed', applied: 2, remaining: 3 });
    expect(await recordsOf(core).people()).toHaveLength(2);
    expect(await applyAll(core, importRunId, 2)).toBe(2);
    expect(await recordsOf(core).people()).toHaveLength(5);
    expect(await view(importRunId)).toMatchObject({
      state: 'applied',
      version: 4,
      written: { done: 5, plansCreated: 5 },
    });
    expect(await performVerb(core, applyImport, asked)).toMatchObject({ state: 'applied', applied: 0, remaining: 0 });
  });

  it('writes a unit whole or not at all', async () => {
    const importRunId = await preview(core, officer, { rows: five });
    await confirm(core, officer, importRunId);
    const undone = {
      ...applyImport,
      run: async (...given: Parameters<typeof applyImport.run>) => {
        await applyImport.run(...given);
        throw new Error('The machine stops here');
      },
    };
    await expect(performVerb(core, undone, { actor: theSystem, input: { importRunId } })).rejects.toThrow('stops here');
    expect(await recordsOf(core).people()).toEqual([]);
    await applyAll(core, importRunId);
    expect(await recordsOf(core).people()).toHaveLength(5);
  });

  it('of a file that nobody confirmed is refused, and so is a data officer who would do it by hand', async () => {
    const importRunId = await preview(core, officer);
    const asked = { input: { importRunId } };
    const error = await performVerb(core, applyImport, { ...asked, actor: theSystem }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'illegal-move', detail: { facts: { from: 'previewed', to: 'applied' } } });
    await expect(performVerb(core, applyImport, { ...asked, actor: officer })).rejects.toMatchObject({
      code: 'permission-missing',
    });
    expect(await recordsOf(core).people()).toEqual([]);
  });

  it('keeps of a staged row what it was about alone, and a file without a plan is applied at once', async () => {
    await importFile(core, officer, { rows: five });
    const empty = await importFile(core, officer, { hash: hashOf('b'), rows: [] });
    expect(await view(empty)).toMatchObject({ state: 'applied', written: { rows: 0, done: 0 } });
  });
});

describe('the plans a file is compared with', () => {
  it('are those of children with a council id, as they stand, with every review, page by page', async () => {
    await addKnownChild(core, lead, 'WM9');
    const rows = Array.from({ length: 501 }, (_, index) =>
      row(index + 1, { councilChildId: `C${String(index).padStart(4, '0')}` }),
    );
    await importFile(core, officer, { rows: rows.slice(0, 500) });
    await importFile(core, officer, { hash: hashOf('b'), rows: rows.slice(500), asAt: later });
    const page = (cursor?: string) =>
      performVerb(core, listKnownPlans, { actor: theSystem, input: cursor === undefined ? {} : { cursor } });
    const first = await page();
    const second = await page(first.nextCursor ?? '');
    const third = await page(second.nextCursor ?? '');
    expect([first, second, third].map(({ plans }) => plans.length)).toEqual([200, 200, 101]);
    const ids = [first, second, third].flatMap(({ plans }) => plans.map(({ councilChildId }) => councilChildId));
    expect(ids).toEqual(Array.from({ length: 501 }, (_, index) => `C${String(index).padStart(4, '0')}`));
    expect({ ...third, plans: third.plans.slice(-1) }).toEqual({
      plans: [
        {
          councilChildId: 'C0500',
          kind: 'child-protection',
          startsOn: '2025-09-01',
          endsOn: null,
          initialCategory: 'EMO',
          latestCategory: 'EMO',
          reviews: ['2025-11-20'],
          source: 'cin-census',
          asAt: later,
        },
      ],
      nextCursor: null,
    });
    await expect(performVerb(core, listKnownPlans, { actor: officer, input: {} })).rejects.toMatchObject({
      code: 'permission-missing',
    });
  });
});
