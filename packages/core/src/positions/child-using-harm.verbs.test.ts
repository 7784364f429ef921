import { type MarkCode, newId } from '@waymark/contracts';
import { and, eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { allocate } from '../access/index.ts';
import { refreshAllReach } from '../access/refresh-all-reach.ts';
import { alerts } from '../alerts/tables.ts';
import { judgeNight } from '../engagement/index.ts';
import { viewEnrolment } from '../enrolments/index.ts';
import { viewFamily } from '../families/index.ts';
import { loadAttendanceCounted } from '../figures/load-attendance-counted.ts';
import { recordMarks, viewRegister } from '../marks/index.ts';
import { findPersons } from '../persons/index.ts';
import { keepRecord } from '../records/index.ts';
import { makeReferral } from '../referrals/index.ts';
import { viewTonight, watchTonight } from '../status/index.ts';
import { statusEvents } from '../status/tables.ts';
import { addStaff } from '../testing/index.ts';
import { type PlacedYouth, placeYouth, youthProgramme } from '../testing/placed-youth.ts';
import { smallForm } from '../testing/small-offering.ts';
import { theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';

let at: PlacedYouth;
afterEach(() => at.core.remove());

/** At the n-th session, at half past eight of that Thursday. */
const mark = async (session: number, code: MarkCode): Promise<unknown> => {
  const day = Temporal.PlainDate.from('2026-02-05').add({ weeks: session - 1 });
  at.core.clock.set(`${day.toString()}T20:30:00Z`);
  const sessionId = at.sessionIds[session - 1];
  const own = { markId: newId(), personId: at.youthId, code, mode: 'in-person', occurredAt: at.core.store.now() };
  return await performVerb(at.core, recordMarks, {
    actor: at.offering.facilitator,
    input: { sessionId, marks: [own] },
  });
};
const night = async (day: string): Promise<void> => {
  at.core.clock.set(`${day}T01:00:00Z`);
  await performVerb(at.core, judgeNight, { actor: theSystem, input: {} });
  for (let after: string | null | undefined; after !== null; ) {
    const input = after === undefined ? {} : { after };
    const page: { after: string | null } = await performVerb(at.core, refreshAllReach, { actor: theSystem, input });
    after = page.after;
  }
};
const family = async (asAt?: string) =>
  await performRead(at.core, viewFamily, { actor: at.lead, input: { familyId: at.familyId, asAt } });
const serviceOf = async (asAt?: string) =>
  (await family(asAt)).people.find(({ personId }) => personId === at.youthId)?.services[0];
const held = async () =>
  await performRead(at.core, viewEnrolment, {
    actor: at.offering.coordinator,
    input: { enrolmentId: at.enrolmentId },
  });
const raised = async () =>
  await at.core.store.write(async (unit) => await unit.db.$count(alerts, eq(alerts.personId, at.youthId)));
const statusOf = async () =>
  await at.core.store.write(async (unit) => await unit.db.$count(statusEvents, eq(statusEvents.personId, at.youthId)));
const counted = async () =>
  await at.core.store.write(
    async (unit) =>
      await loadAttendanceCounted(unit, at.core.programmes, {
        month: '2026-02',
        from: '2026-02-01',
        to: '2026-02-28',
        asAt: unit.now,
      }),
  );

describe('S48 a boy of 15 who hits his mother', () => {
  it('is a child using harm and his mother a survivor', async () => {
    at = await placeYouth('2010-08-20');
    const { people } = await family();
    const [boy, mother] = [at.youthId, at.motherId].map((id) => people.find(({ personId }) => personId === id));
    expect(boy).toMatchObject({ position: 'child', age: 15, harmEstablishedBy: 'said-by-person-harmed' });
    expect(mother?.position).toBe('survivor');
    expect((await held()).position).toBe('child');
  });

  it('has a child’s register, sentence and ladder: no miss, no run, nobody alerted however often he is not brought', async () => {
    at = await placeYouth('2010-08-20');
    const register = await performRead(at.core, viewRegister, {
      actor: at.offering.facilitator,
      input: { sessionId: at.sessionIds[0] },
    });
    expect(register.people[0]?.position).toBe('child');
    expect(register.buttons.child?.map(({ code }) => code)).toContain('was-not-brought');
    await expect(mark(1, 'absent-no-contact')).rejects.toMatchObject({ code: 'not-a-mark-of-this-position' });
    for (const session of [1, 2, 3]) await mark(session, 'was-not-brought');
    await night('2026-04-01');
    expect((await serviceOf())?.sentence).toBe('3 sessions: seen 0, was not brought 3. Not seen yet.');
    expect(await raised()).toBe(0);
  });

  it('stands in a child’s figures, in no rate', async () => {
    at = await placeYouth('2010-08-20');
    await mark(1, 'was-not-brought');
    expect(await counted()).toMatchObject([{ hasRate: false, held: 1, missed: 0 }]);
  });

  it('has a safety plan of his own', async () => {
    at = await placeYouth('2010-08-20');
    const advocate = await addStaff(at.core, at.house, 'Addy Example', ['child-advocate']);
    const allocation = { personId: at.youthId, staffId: advocate.staffId, role: 'child-advocate', from: '2026-02-02' };
    await performVerb(at.core, allocate, { actor: at.lead, input: { allocationId: newId(), ...allocation } });
    const kept = await performVerb(at.core, keepRecord, {
      actor: advocate,
      input: {
        recordId: newId(),
        about: { kind: 'person', personId: at.youthId, programmeId: 'small-steps' },
        kind: 'child-safety-plan',
        document: { whoToCall: 'His aunt' },
      },
    });
    expect(kept.isNew).toBe(true);
  });

  it('is never shown to his mother’s worker: not by name, not tonight, not as a status', async () => {
    at = await placeYouth('2010-08-20');
    at.core.clock.set('2026-02-05T18:55:00Z');
    await performVerb(at.core, watchTonight, { actor: theSystem, input: {} });
    await mark(1, 'was-not-brought');
    const found = await performRead(at.core, findPersons, { actor: at.worker, input: { name: 'Ash' } });
    expect(found.persons).toEqual([]);
    expect((await performRead(at.core, viewTonight, { actor: at.worker, input: {} })).rows).toEqual([]);
    expect(await statusOf()).toBe(0);
  });

  it('is referred as a child, whoever asks for another position', async () => {
    at = await placeYouth('2010-08-20');
    const { familyId, youthId, motherId, offering, lead } = at;
    const form = smallForm(offering.offeringId, { familyId, childId: youthId, fatherId: youthId, motherId });
    await expect(performVerb(at.core, makeReferral, { actor: lead, input: form })).rejects.toMatchObject({
      code: 'is-a-child',
    });
  });
});

describe('S48 at 18', () => {
  it('what comes after is read of an adult, what was before stays a child’s, on every day that is asked for', async () => {
    at = await placeYouth('2008-02-10');
    await mark(1, 'was-not-brought');
    await night('2026-02-10');
    expect((await held()).position).toBe('person-causing-harm');
    await mark(2, 'absent-no-contact');
    const service = await serviceOf();
    expect(service).toMatchObject({
      position: 'person-causing-harm',
      attendance: [{ part: 'was-not-brought' }, { part: 'missed' }],
    });
    expect(service?.sentence).toBe(
      'Before turning 18: 1 session: seen 0, was not brought 1. Since then: 1 held for Ash: seen 0, missed 1. Not seen yet.',
    );
    expect(await serviceOf('2026-02-06T12:00:00Z')).toMatchObject({
      position: 'child',
      sentence: '1 session: seen 0, was not brought 1. Not seen yet.',
    });
    expect(await counted()).toMatchObject([
      { hasRate: true, held: 1, missed: 1 },
      { hasRate: false, held: 1, missed: 0 },
    ]);
  });

  it('a session before the birthday keeps a child’s register, even when it is recorded late', async () => {
    at = await placeYouth('2008-02-10');
    await night('2026-02-11');
    const sessionId = at.sessionIds[0];
    const { people } = await performRead(at.core, viewRegister, {
      actor: at.offering.facilitator,
      input: { sessionId },
    });
    expect(people[0]?.position).toBe('child');
    await mark(1, 'was-not-brought');
    expect(await statusOf()).toBe(0);
  });

  it('his mother’s worker learns of absences from the birthday on, and of nothing before', async () => {
    at = await placeYouth('2008-02-10');
    await mark(1, 'was-not-brought');
    await night('2026-02-10');
    await mark(2, 'absent-no-contact');
    const kinds = await at.core.store.write(
      async (unit) =>
        await unit.db
          .select({ kind: statusEvents.kind })
          .from(statusEvents)
          .where(and(eq(statusEvents.personId, at.youthId))),
    );
    expect(kinds).toEqual([{ kind: 'absent' }]);
    const found = await performRead(at.core, findPersons, { actor: at.worker, input: { name: 'Ash' } });
    expect(found.persons.map(({ personId }) => personId)).toEqual([at.youthId]);
  });

  it('a service for children stays one where the programme has nothing for the new position', async () => {
    at = await placeYouth('2008-02-10', youthProgramme({ isForChildrenOnly: true }));
    await night('2026-02-10');
    expect((await held()).position).toBe('child');
  });
});
