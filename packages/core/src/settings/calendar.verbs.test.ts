import { newId } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addGroup, previewSchedule, viewGroup } from '../groups/index.ts';
import { groups } from '../groups/tables.ts';
import {
  addSmallGroup,
  addSmallOffering,
  openTestCore,
  programmesOf,
  type SmallOffering,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { setExtraHolidays, setSchoolHolidays, viewCalendar } from './index.ts';
import { configurationChanges, settings } from './tables.ts';

let core: TestCore;
let offering: SmallOffering;
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  offering = await addSmallOffering(core);
});
afterEach(() => core.remove());

const dates = {
  startsOn: '2027-06-03',
  slots: [{ weekday: 4, from: '18:30', to: '20:30' }],
  datesLeftOut: [],
};
const proclaimed = { day: '2027-06-10', title: 'Proclaimed bank holiday' };
const halfTerm = { area: 'Northtown', title: 'Half-term', from: '2027-05-31', to: '2027-06-04' };
const elsewhere = { area: 'Southtown', title: 'Half-term', from: '2027-06-14', to: '2027-06-18' };
const setExtra = (holidays: unknown[], ifMatch: number) =>
  performVerb(core, setExtraHolidays, { actor: offering.administrator, ifMatch, input: { holidays } });
const setSchool = (holidays: unknown[], ifMatch = 0) =>
  performVerb(core, setSchoolHolidays, { actor: offering.administrator, ifMatch, input: { holidays } });
const preview = async (more: Record<string, unknown> = {}) =>
  await performRead(core, previewSchedule, {
    actor: offering.coordinator,
    input: { offeringId: offering.offeringId, ...dates, ...more },
  });

describe('S10 a day that an administrator adds', () => {
  it('is not worked: the group meets a week later and says why, and what was set before stays in the history', async () => {
    expect(await setExtra([proclaimed], 0)).toEqual({ version: 1 });
    const { items, skipped } = await preview();
    expect(skipped).toEqual([{ day: '2027-06-10', why: 'closed' }]);
    expect(items.filter(({ isOfOnePerson }) => !isOfOnePerson).map(({ day }) => day)).toEqual([
      '2027-06-03',
      '2027-06-17',
      '2027-06-24',
    ]);
    await setExtra([], 1);
    expect((await preview()).skipped).toEqual([]);
    const history = await core.store.write(
      async (unit) =>
        await unit.db
          .select({ version: configurationChanges.version, after: configurationChanges.after })
          .from(configurationChanges)
          .where(eq(configurationChanges.rowId, 'extra-holidays'))
          .orderBy(configurationChanges.version),
    );
    expect(history).toEqual([
      { version: 1, after: { value: [proclaimed] } },
      { version: 2, after: { value: [] } },
    ]);
  });

  it('kept without a name, as it was before days had one, counts all the same', async () => {
    await core.store.write(async (unit) => {
      await unit.db.insert(settings).values({ key: 'extra-holidays', value: ['2027-06-10'], version: 1 });
      unit.audit({ actorId: newId(), action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    expect((await preview()).skipped).toEqual([{ day: '2027-06-10', why: 'closed' }]);
  });

  it('S19 is refused where someone was quicker, S38 twice in one list, and to whoever coordinates', async () => {
    await setExtra([proclaimed], 0);
    await expect(setExtra([], 0)).rejects.toMatchObject({ code: 'stale-version', detail: { facts: { version: 1 } } });
    await expect(setExtra([proclaimed, proclaimed], 1)).rejects.toMatchObject({
      detail: { fields: [{ path: 'holidays.1.day', code: 'day-twice' }] },
    });
    const asCoordinator = { actor: offering.coordinator, ifMatch: 1, input: { holidays: [] } };
    await expect(performVerb(core, setExtraHolidays, asCoordinator)).rejects.toMatchObject({ kind: 'not-allowed' });
    expect(await performRead(core, viewCalendar, { actor: offering.coordinator, input: {} })).toMatchObject({
      extraHolidays: [proclaimed],
      extraHolidaysVersion: 1,
      schoolHolidaysVersion: 0,
      bankHolidaysKnown: { from: 2019, to: 2035 },
    });
  });
});

describe('S9 school holidays of an area', () => {
  it('are left out by a group that asks for them, as it was previewed, and by no other', async () => {
    await setSchool([elsewhere, halfTerm]);
    expect((await preview()).skipped).toEqual([]);
    const shown = await preview({ schoolHolidaysOf: 'Northtown' });
    expect(shown.skipped).toEqual([{ day: '2027-06-03', why: 'school-holiday' }]);
    const groupId = newId();
    const { offeringId, coordinator: actor } = offering;
    const input = {
      groupId,
      offeringId,
      ...dates,
      schoolHolidaysOf: 'Northtown',
      title: 'Thursdays',
      venue: 'Library',
      capacity: 8,
      mode: 'in-person',
    };
    await performVerb(core, addGroup, { actor, input });
    const view = await performRead(core, viewGroup, { actor, input: { groupId } });
    expect(view.schoolHolidaysOf).toBe('Northtown');
    expect(view.sessions.map(({ startsAt }) => startsAt)).toEqual(
      shown.items.filter(({ isOfOnePerson }) => !isOfOnePerson).map(({ startsAt }) => startsAt),
    );
  });

  it('S38 that end before they begin are refused where they stand', async () => {
    await expect(setSchool([{ ...halfTerm, to: '2027-05-01' }])).rejects.toMatchObject({
      detail: { fields: [{ path: 'holidays.0.to', code: 'ends-before-it-starts' }] },
    });
  });
});

describe('a group with one weekly time, as groups were before', () => {
  it('S9 is read as it was', async () => {
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12' });
    await core.store.write(async (unit) => {
      await unit.db.update(groups).set({ slots: null }).where(eq(groups.id, groupId));
      unit.audit({ actorId: newId(), action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    const view = await performRead(core, viewGroup, { actor: offering.coordinator, input: { groupId } });
    expect(view.slots).toEqual([{ weekday: 4, from: '18:30', to: '20:30' }]);
  });
});
