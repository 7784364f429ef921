import { type Id, newId } from '@waymark/contracts';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewEnrolment } from '../enrolments/index.ts';
import { recordMarks, viewRegister } from '../marks/index.ts';
import {
  addHouse,
  addSmallFamily,
  addSmallGroup,
  addSmallOffering,
  addStaff,
  givePlaceTo,
  giveWorker,
  openTestCore,
  programmesOf,
  referFather,
  type SmallFamily,
  type SmallOffering,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { planCatchUp } from './index.ts';
import { sessions } from './tables.ts';

let core: TestCore;
let offering: SmallOffering;
let late: SmallFamily;
let early: SmallFamily;
let enrolmentId: Id;
let held: readonly Id[];

/** Somebody else begins with the group on 5 March; Kit joins on the 9th, after the first session and before the second. */
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  core.clock.set('2026-03-02T09:00:00Z');
  const council = await addHouse(core, 'Example Council');
  const lead = await addStaff(core, council, 'Lee Example', ['lead-practitioner']);
  const worker = await addStaff(core, council, 'Pat Example', ['partner-support']);
  offering = await addSmallOffering(core);
  early = await addSmallFamily(core, lead, 'Early');
  late = await addSmallFamily(core, lead, 'Late');
  for (const { motherId } of [early, late]) await giveWorker(core, lead, motherId, worker);
  const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-05' });
  await givePlaceTo(core, offering, await referFather(core, offering, { lead, family: early }), groupId);
  held = await core.store.write(async (unit) => {
    const rows = await unit.db
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.groupId, groupId), isNull(sessions.enrolmentId)))
      .orderBy(asc(sessions.startsAt));
    return rows.map(({ id }) => id);
  });
  await mark(1, early.fatherId, '2026-03-05T19:00:00Z');
  core.clock.set('2026-03-09T09:00:00Z');
  enrolmentId = await givePlaceTo(core, offering, await referFather(core, offering, { lead, family: late }), groupId);
});
afterEach(() => core.remove());

const idOf = (number: number): Id => held[number - 1] ?? '';
const mark = async (session: number | Id, personId: Id, at: string, code = 'attended') => {
  core.clock.set(at);
  const sessionId = typeof session === 'number' ? idOf(session) : session;
  const input = { sessionId, marks: [{ markId: newId(), personId, code, mode: 'in-person', occurredAt: at }] };
  await performVerb(core, recordMarks, { actor: offering.facilitator, input });
};
const place = () => performRead(core, viewEnrolment, { actor: offering.coordinator, input: { enrolmentId } });
const plan = async (forSession: number, day: string) => {
  const sessionId = newId();
  const input = { sessionId, enrolmentId, forSessionId: idOf(forSession), day, from: '16:00', to: '18:00' };
  await performVerb(core, planCatchUp, {
    actor: offering.facilitator,
    input: { ...input, place: 'Room 2', mode: 'in-person' },
  });
  return sessionId;
};

/** The others come on 12 March, he does not. */
const holdSecond = async () => {
  await mark(2, early.fatherId, '2026-03-12T19:00:00Z');
  await mark(2, late.fatherId, '2026-03-12T19:00:00Z', 'absent-no-contact');
};

describe('S12 a late joiner', () => {
  it('is not expected before joining, owes what was held, and a catch-up covers its content while nothing becomes a miss', async () => {
    expect((await place()).catchUps).toMatchObject({ owed: [{ number: 1 }], planned: [], left: 2 });
    const register = await performRead(core, viewRegister, {
      actor: offering.facilitator,
      input: { sessionId: idOf(1) },
    });
    expect(register.people.map(({ personId }) => personId)).not.toContain(late.fatherId);
    const catchUp = await plan(1, '2026-03-11');
    expect((await place()).catchUps).toMatchObject({ planned: [{ forSessionId: idOf(1), isOpen: true }], left: 1 });
    await mark(catchUp, late.fatherId, '2026-03-11T17:00:00Z');
    const own = await performRead(core, viewRegister, {
      actor: offering.facilitator,
      input: { sessionId: catchUp },
    });
    expect(own.people[0]?.mark?.catchUpForSessionId).toBe(idOf(1));
    const after = await place();
    expect(after.catchUps).toMatchObject({ owed: [], left: 1 });
    expect(after.completion.reasons.find(({ code }) => code === 'content-share')?.because).toContain('1 of');
    expect(after.sentence).toContain('seen 1');
    expect(after.sentence).not.toContain('missed 1');
  });

  it('makes up at most as many as the programme counts, one at a time and never what is covered', async () => {
    await holdSecond();
    await plan(1, '2026-03-16');
    await expect(plan(1, '2026-03-17')).rejects.toMatchObject({ code: 'already-planned' });
    await plan(2, '2026-03-17');
    await mark(3, late.fatherId, '2026-03-19T19:00:00Z', 'attended');
    await expect(plan(3, '2026-03-20')).rejects.toMatchObject({ code: 'content-covered' });
  });

  it('S38 cannot make up a session that was not held, or on a day before the place', async () => {
    await expect(plan(2, '2026-03-11')).rejects.toMatchObject({ detail: { fields: [{ path: 'forSessionId' }] } });
    await expect(plan(1, '2026-03-06')).rejects.toMatchObject({ detail: { fields: [{ path: 'day' }] } });
  });

  it('leaves the miss where it was: caught up, and still missed', async () => {
    await holdSecond();
    const catchUp = await plan(2, '2026-03-17');
    await mark(catchUp, late.fatherId, '2026-03-17T17:00:00Z');
    const { sentence, catchUps } = await place();
    expect(sentence).toContain('missed 1');
    expect(catchUps.owed.map(({ number }) => number)).toEqual([1]);
  });
});
