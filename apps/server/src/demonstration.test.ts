import type { Role } from '@waymark/contracts';
import {
  type Actor,
  listOfferings,
  listReports,
  listStaff,
  listWaiting,
  performRead,
  theSystem,
  viewFamily,
  viewMyChildren,
  viewRegister,
  viewToday,
  viewTonight,
} from '@waymark/core';
import { openTestCore, type TestCore, testClock } from '@waymark/core/testing';
import { loadProgrammes } from '@waymark/host';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDemonstration } from './demonstration.ts';
import { plugins } from './plugins.ts';

const now = '2026-03-05T19:30:00.000Z';
let core: TestCore;
beforeAll(async () => {
  const clock = testClock(now);
  core = await openTestCore(loadProgrammes(plugins), clock);
  await fillDemonstration?.(core, {
    now,
    clock: { now: clock.now, travelTo: clock.set },
    openScratch: () => Promise.reject(new Error('The story is played in the demonstration itself')),
    onProgress: () => undefined,
  });
}, 60_000);
afterAll(() => core.remove());

/** Whom a visitor would enter as. */
const visitor = async (name: string): Promise<Actor> => {
  const { staff } = await performRead(core, listStaff, { actor: theSystem, input: {} });
  const found = staff.find((member) => member.name === name);
  if (found === undefined) throw new Error('Nobody of this name works here');
  return {
    staffId: found.staffId,
    organisationId: found.organisationId,
    teamId: found.teamId ?? undefined,
    roles: new Set<Role>(found.roles),
  };
};
const harpers = async () => {
  const actor = await visitor('Morgan Ellis');
  const { children } = await performRead(core, viewMyChildren, { actor, input: {} });
  const leo = children.find((child) => child.name === 'Leo Harper');
  const familyId = leo?.families[0]?.familyId ?? '';
  return { leo, view: await performRead(core, viewFamily, { actor, input: { familyId } }) };
};

describe('S35 the demonstration', () => {
  it('has a father who missed week 6 after his release, in the sentence that adds up', async () => {
    const { view } = await harpers();
    const father = view.people.find((person) => person.name === 'Daniel Harper');
    expect(father?.services[0]?.sentence).toMatch(/^\d+ held for him: seen \d+, missed 3/);
    const [week6] = father?.services[0]?.attendance.filter((entry) => entry.number === 6) ?? [];
    expect(week6).toMatchObject({ code: 'absent-no-contact', part: 'missed' });
    expect(view.circumstances.map((fact) => fact.kind)).toEqual(['custody', 'release']);
  });

  it('has a review conference on Friday and alerts to answer today', async () => {
    const { leo } = await harpers();
    expect(leo?.nextMeeting).toMatchObject({ kind: 'review-conference', startsAt: '2026-03-06T10:00:00.000Z' });
    expect(leo?.toAnswer.map((alert) => alert.event)).toContain('missed-running');
  });

  it('has an open register of last Tuesday, and a late joiner who owes weeks 1 and 2', async () => {
    const grace = await visitor('Grace Whitfield');
    const { unfinished } = await performRead(core, viewToday, { actor: grace, input: {} });
    expect(unfinished.map((card) => card.startsAt.slice(0, 10))).toEqual(['2026-03-03']);
    const sam = await visitor('Sam Okafor');
    const { today } = await performRead(core, viewToday, { actor: sam, input: {} });
    const register = await performRead(core, viewRegister, {
      actor: sam,
      input: { sessionId: today[0]?.sessionId ?? '' },
    });
    expect(register.people.map((person) => person.owes.slice(0, 2))).toContainEqual([1, 2]);
  });

  it('has people waiting in an order that says why, one of whom declined for work', async () => {
    const coordinator = await visitor('Joan Sutcliffe');
    const { offerings } = await performRead(core, listOfferings, { actor: coordinator, input: {} });
    const list = await performRead(core, listWaiting, {
      actor: coordinator,
      input: { offeringId: offerings[0]?.offeringId ?? '' },
    });
    expect(list.people.length).toBeGreaterThan(9);
    expect(list.people.every((person) => person.because.length > 0)).toBe(true);
  });

  it('has a baby who was expected and is born, and one who is expected, under the plan that went on', async () => {
    const leads = await Promise.all(['Morgan Ellis', 'Priya Raman', 'Callum Reid', 'Ngozi Adeyemi'].map(visitor));
    const views = await Promise.all(leads.map((actor) => performRead(core, viewMyChildren, { actor, input: {} })));
    const ofAll = views.flatMap(({ children }) => children);
    const [born, unborn] = [0, null].map((age) =>
      ofAll.filter((child) => child.age === age && child.expectedOn !== null),
    );
    expect(born).toMatchObject([{ plans: [{}] }]);
    expect(born?.[0]?.name).not.toMatch(/^Unborn/);
    expect(unborn).toMatchObject([{ expectedOn: '2026-06-02' }]);
  });

  it('has the report of an earlier conference, signed and addressed to its chair', async () => {
    const chair = await visitor('Dame Ruth Calder');
    const { addressed } = await performRead(core, listReports, { actor: chair, input: {} });
    expect(addressed).toHaveLength(1);
  });

  it('tells a partner’s worker tonight who has not arrived, with safe words', async () => {
    core.clock.set(now);
    const { rows } = await performRead(core, viewTonight, { actor: await visitor('Alice Thornton'), input: {} });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.card?.safeWords !== '')).toBe(true);
  });
});
