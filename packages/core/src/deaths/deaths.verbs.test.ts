import { type Id, newId } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alertsToAnswer } from '../alerts/alerts-to-answer.ts';
import { alertRecipients, alerts } from '../alerts/tables.ts';
import { bookAppointment } from '../appointments/index.ts';
import { appointmentMarks } from '../appointments/tables.ts';
import { beginEnding, endEnrolment, escalateEndings, listEndings } from '../enrolments/index.ts';
import { enrolments } from '../enrolments/tables.ts';
import { viewRegister } from '../marks/index.ts';
import { notices } from '../notices/tables.ts';
import { offers } from '../offers/tables.ts';
import { viewPerson } from '../persons/index.ts';
import { decideReferral } from '../referrals/index.ts';
import { referralEvents, referralSubjects } from '../referrals/tables.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { viewTonight } from '../status/index.ts';
import { acceptToWaiting, addSmallFamily, addStaff, offerPlace, referFather } from '../testing/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { listDeaths, recordDeath, takeDeathBack } from './index.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

const record = (more: Record<string, unknown> = {}, actor: Actor = at.lead) =>
  performVerb(at.core, recordDeath, {
    actor,
    input: {
      deathId: newId(),
      personId: at.family.fatherId,
      diedOn: '2026-02-01',
      howKnown: 'Told by the coroner',
      ...more,
    },
  });
const takeBack = (deathId: Id, personId = at.family.fatherId, actor: Actor = at.lead) =>
  performVerb(at.core, takeDeathBack, {
    actor,
    input: { factId: newId(), personId, deathId, why: 'Another person of that name' },
  });
const list = (personId = at.family.fatherId, actor: Actor = at.lead) =>
  performRead(at.core, listDeaths, { actor, input: { personId } });
const write = <Answer>(work: Parameters<typeof at.core.store.write<Answer>>[0]): Promise<Answer> =>
  at.core.store.write(async (unit) => {
    unit.audit({ actorId: at.lead.staffId, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    return await work(unit);
  });
const place = async () =>
  await write(async ({ db }) => {
    const [row] = await db.select().from(enrolments).where(eq(enrolments.id, at.enrolmentId));
    const open = await db.select().from(expectations).where(eq(expectations.enrolmentId, at.enrolmentId));
    return { ...row, expected: open.filter(({ to }) => to === null).length };
  });
const stateOf = async (subjectId: Id) =>
  await write(async ({ db }) => {
    const [row] = await db.select().from(referralSubjects).where(eq(referralSubjects.id, subjectId));
    return row?.state;
  });
const told = async () =>
  await write(async ({ db }) => {
    const rows = await db.select().from(notices).orderBy(asc(notices.queuedAt), asc(notices.id));
    return rows.filter(({ kind }) => kind === 'death' || kind === 'place-stopped');
  });

describe('a death that is recorded', () => {
  it('ends the place at once, without a question to anybody, and leaves it for its coordinator to close', async () => {
    await record();
    expect(await place()).toMatchObject({ exitReason: 'died', endedAt: expect.any(String), expected: 0 });
    expect(await stateOf(at.subjectId)).toBe('ending');
    const register = await performRead(at.core, viewRegister, {
      actor: at.offering.facilitator,
      input: { sessionId: at.sessionIds[0] },
    });
    expect(JSON.stringify(register)).not.toContain(at.family.fatherId);
    const asked = await write(async ({ db }) => await db.select().from(notices).where(eq(notices.kind, 'ending')));
    expect(asked).toEqual([]);
    expect((await performRead(at.core, listEndings, { actor: at.lead, input: {} })).endings).toEqual([]);
    const close = { enrolmentId: at.enrolmentId, as: 'withdrawn' };
    await performVerb(at.core, endEnrolment, { actor: at.offering.coordinator, input: close });
    expect(await stateOf(at.subjectId)).toBe('withdrawn');
  });

  it('waits for nobody’s answer any more where the place was ending for another reason', async () => {
    const actor = at.offering.coordinator;
    await performVerb(at.core, beginEnding, {
      actor,
      input: { enrolmentId: at.enrolmentId, reason: 'stopped-attending' },
    });
    await record();
    expect((await performRead(at.core, listEndings, { actor: at.lead, input: {} })).endings).toEqual([]);
    const asked = await write(async ({ db }) => await db.select().from(notices).where(eq(notices.kind, 'ending')));
    expect(asked.map(({ state }) => state)).toEqual(['withdrawn']);
    at.core.clock.pass({ hours: 100 });
    const late = await performVerb(at.core, escalateEndings, { actor: theSystem, input: {} });
    expect(late).toEqual({ toManagers: 0 });
    await performVerb(at.core, endEnrolment, { actor, input: { enrolmentId: at.enrolmentId, as: 'ended-early' } });
    expect(await stateOf(at.subjectId)).toBe('ended-early');
  });

  it('takes back what asks for an answer about the person', async () => {
    await markFather(at, 1, 'absent-no-contact');
    const standing = async () =>
      await write(async ({ db }) => (await db.select().from(alerts)).filter((alert) => alert.withdrawnAt === null));
    expect(await standing()).not.toEqual([]);
    await record();
    expect(await standing()).toEqual([]);
  });

  it('asks nobody for an answer on behalf of a child who has died, the others of the family go on', async () => {
    await markFather(at, 1, 'absent-no-contact');
    const asks = async () =>
      await write(async ({ db }) => {
        const rows = await db.select().from(alertRecipients).where(eq(alertRecipients.staffId, at.lead.staffId));
        return rows.filter(({ personId }) => personId === at.family.childId);
      });
    expect(await asks()).not.toEqual([]);
    const due = async () => {
      const given = { staffId: at.lead.staffId, now: at.core.store.now() };
      const open = await alertsToAnswer(at.core.store.reader, given);
      return open.filter(({ forPersonId }) => forPersonId === at.family.childId);
    };
    expect(await due()).not.toEqual([]);
    await record({ personId: at.family.childId });
    expect(await due()).toEqual([]);
    expect(await place()).toMatchObject({ exitReason: null, expected: expect.any(Number) });
  });

  it('tells those who work with the person, and not who recorded it, nor the other side', async () => {
    await record();
    const { coordinator, facilitator } = at.offering;
    const to = (await told()).map(({ toStaffId, kind }) => [toStaffId, kind]);
    expect(to).toEqual(
      expect.arrayContaining([
        [coordinator.staffId, 'place-stopped'],
        [facilitator.staffId, 'place-stopped'],
      ]),
    );
    expect(to.map(([staffId]) => staffId)).not.toContain(at.lead.staffId);
    expect(to.map(([staffId]) => staffId)).not.toContain(at.worker.staffId);
  });

  it('of her tells nobody who works with him, and changes nothing of his', async () => {
    const before = await place();
    await record({ personId: at.family.motherId }, at.worker);
    expect(await place()).toEqual(before);
    const to = (await told()).map(({ toStaffId }) => toStaffId);
    expect(to).toEqual([at.lead.staffId]);
    const events = await write(async ({ db }) => await db.select().from(referralEvents));
    expect(events.some(({ recordedBy }) => recordedBy === at.worker.staffId)).toBe(false);
  });

  it('of her: her worker is asked to call her for nothing that he does from then on', async () => {
    const tonight = async () => (await performRead(at.core, viewTonight, { actor: at.worker, input: {} })).rows;
    const toHer = async () =>
      await write(async ({ db }) => await db.select().from(notices).where(eq(notices.personId, at.family.motherId)));
    await markFather(at, 1, 'absent-no-contact');
    expect((await tonight()).length).toBeGreaterThan(0);
    expect((await toHer()).filter(({ state }) => state === 'sent').length).toBeGreaterThan(0);
    await record({ personId: at.family.motherId }, at.worker);
    expect(await tonight()).toEqual([]);
    await markFather(at, 2, 'absent-no-contact');
    expect(await tonight()).toEqual([]);
    const still = (await toHer()).filter(({ kind, state }) => kind !== 'death' && state !== 'withdrawn');
    expect(still).toEqual([]);
  });

  it('is refused for a day to come, before the birth, and twice', async () => {
    await expect(record({ diedOn: '2026-02-03' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'diedOn', code: 'in-the-future' }] },
    });
    await expect(record({ diedOn: '1900-02-03' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'diedOn', code: 'before-birth' }] },
    });
    expect((await list()).diedOn).toBeNull();
    const deathId = newId();
    expect(await record({ deathId })).toEqual({ deathId, isNew: true });
    expect(await record({ deathId })).toEqual({ deathId, isNew: false });
    await expect(record()).rejects.toMatchObject({ code: 'death-recorded' });
    expect(await told()).toHaveLength(2);
  });

  it('is recorded by those alone who may change the person’s details', async () => {
    await expect(record({}, at.offering.coordinator)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(record({}, at.worker)).rejects.toMatchObject({ kind: 'not-found' });
    const stranger = await addStaff(at.core, at.house, 'Sam Example', ['lead-practitioner']);
    await expect(record({}, stranger)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(list(at.family.fatherId, at.worker)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is corrected with a reason; what was said before stays readable', async () => {
    const [first, second] = [newId(), newId()];
    await record({ deathId: first });
    await record({ deathId: second, diedOn: '2026-01-31', supersedes: { factId: first, reason: 'The certificate' } });
    const { diedOn, standing, statements } = await list();
    expect({ diedOn, standing }).toEqual({ diedOn: '2026-01-31', standing: second });
    expect(statements).toMatchObject([
      { deathId: second, reason: 'The certificate', recordedBy: 'Lee Example' },
      { deathId: first, diedOn: '2026-02-01', howKnown: 'Told by the coroner' },
    ]);
    const person = await performRead(at.core, viewPerson, { actor: at.lead, input: { personId: at.family.fatherId } });
    expect(person.diedOn).toBe('2026-01-31');
  });
});

describe('a death that was recorded in error', () => {
  it('gives the place back with what is still to come, and tells everyone again', async () => {
    const before = await place();
    const deathId = newId();
    await record({ deathId });
    await write(async ({ db }) => void (await db.update(notices).set({ state: 'sent' })));
    at.core.clock.set('2026-02-03T09:00:00Z');
    await takeBack(deathId);
    expect(await place()).toEqual(before);
    expect(await stateOf(at.subjectId)).toBe('enrolled');
    expect((await list()).statements).toMatchObject([
      { isTakenBack: true, reason: 'Another person of that name' },
      { deathId, isTakenBack: false },
    ]);
    expect((await told()).map(({ state }) => state)).toEqual(['queued', 'queued']);
    await expect(takeBack(deathId)).rejects.toMatchObject({ code: 'fact-no-longer-live' });
    expect(await record()).toMatchObject({ isNew: true });
  });

  it('is taken back by nobody out of reach, nor under another person', async () => {
    const deathId = newId();
    await record({ deathId });
    await expect(takeBack(deathId, at.family.motherId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(takeBack(deathId, at.family.fatherId, at.worker)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(takeBack(newId())).rejects.toMatchObject({ kind: 'not-found' });
    expect((await list()).standing).toBe(deathId);
  });
});

describe('what someone who has died was waiting for', () => {
  const second = async () => {
    const family = await addSmallFamily(at.core, at.lead, 'Elsewhere');
    const referral = await referFather(at.core, at.offering, { lead: at.lead, family });
    return { ...referral, personId: family.fatherId };
  };

  it('is withdrawn with its reason, in nobody’s name, and the offer is free for another', async () => {
    const { personId, ...referral } = await second();
    await acceptToWaiting(at.core, at.offering, referral);
    await offerPlace(at.core, at.offering, referral, at.groupId);
    await record({ personId });
    expect(await stateOf(referral.subjectId)).toBe('withdrawn');
    const { last, answers } = await write(async ({ db }) => ({
      last: (await db.select().from(referralEvents).where(eq(referralEvents.personId, personId))).at(-1),
      answers: (await db.select().from(offers).where(eq(offers.personId, personId))).map(({ answer }) => answer),
    }));
    expect(last).toMatchObject({ kind: 'withdrawn', reasonCode: 'died', recordedBy: systemActor });
    expect(answers).toEqual(['taken-back']);
  });

  it('is cancelled by us in words that say nothing', async () => {
    const { personId, ...referral } = await second();
    const actor = at.offering.coordinator;
    const assess = { referralId: referral.referralId, decision: 'assess' };
    await performVerb(at.core, decideReferral, { actor, ifMatch: 1, input: assess });
    const when = { day: '2026-03-10', from: '14:00', to: '15:00', place: 'Room 2', mode: 'in-person' };
    const appointmentId = newId();
    await performVerb(at.core, bookAppointment, { actor, input: { appointmentId, ...referral, ...when } });
    const ownSession = await write(async ({ db }) => {
      const [session] = await db.select().from(sessions).where(eq(sessions.groupId, at.groupId));
      if (session === undefined) throw new Error('The group has no session');
      const own = { ...session, id: newId(), groupId: null, enrolmentId: at.enrolmentId };
      await db.insert(sessions).values(own);
      return own.id;
    });
    await record({ personId });
    await record();
    const { marks, own, ofGroup } = await write(async ({ db }) => ({
      marks: await db.select().from(appointmentMarks).where(eq(appointmentMarks.appointmentId, appointmentId)),
      own: await db.select().from(sessions).where(eq(sessions.id, ownSession)),
      ofGroup: await db.select().from(sessions).where(eq(sessions.groupId, at.groupId)),
    }));
    expect(marks).toMatchObject([{ code: 'cancelled-by-provider', note: 'No longer needed', recordedBy: systemActor }]);
    expect(own).toMatchObject([{ state: 'cancelled', cancelledWhy: 'No longer needed', closedBy: systemActor }]);
    expect(new Set(ofGroup.map(({ state }) => state))).toEqual(new Set(['planned']));
  });
});
