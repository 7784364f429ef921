import { newId } from '@waymark/contracts';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { openFamily } from '../families/index.ts';
import { memberships } from '../families/tables.ts';
import { viewGroup } from '../groups/index.ts';
import { recordMarks, viewRegister } from '../marks/index.ts';
import { answerOffer } from '../offers/index.ts';
import { viewReferral, viewReferralStatus } from '../referrals/index.ts';
import { planIndividualSession } from '../sessions/index.ts';
import { expectations } from '../sessions/tables.ts';
import { statusEvents } from '../status/tables.ts';
import {
  acceptToWaiting,
  addHouse,
  addSmallFamily,
  addSmallGroup,
  addSmallOffering,
  addStaff,
  givePlaceTo,
  giveWorker,
  offerPlace,
  openTestCore,
  programmesOf,
  referFather,
  type SmallFamily,
  type SmallOffering,
  type SmallReferral,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import {
  answerEnding,
  beginEnding,
  completeEnrolment,
  endEnrolment,
  recordPause,
  reviewStart,
  undoEnding,
  viewEnrolment,
} from './index.ts';

let core: TestCore;
let lead: Actor;
let worker: Actor;
let family: SmallFamily;
let offering: SmallOffering;
let groupId: string;
let referral: SmallReferral;
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  const council = await addHouse(core, 'Example Council');
  lead = await addStaff(core, council, 'Lee Example', ['lead-practitioner']);
  worker = await addStaff(core, council, 'Pat Example', ['partner-support']);
  family = await addSmallFamily(core, lead, 'Example');
  offering = await addSmallOffering(core);
  groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12' });
  referral = await referFather(core, offering, { lead, family });
});
afterEach(() => core.remove());

const place = async (): Promise<string> => {
  await giveWorker(core, lead, family.motherId, worker);
  return await givePlaceTo(core, offering, referral, groupId);
};
const view = (enrolmentId: string) =>
  performRead(core, viewEnrolment, { actor: offering.coordinator, input: { enrolmentId } });
const state = async () =>
  (await performRead(core, viewReferral, { actor: offering.coordinator, input: { referralId: referral.referralId } }))
    .people[0]?.state;
const sessionsOf = async () =>
  (await performRead(core, viewGroup, { actor: offering.coordinator, input: { groupId } })).sessions;
const register = (sessionId: string) =>
  performRead(core, viewRegister, { actor: offering.facilitator, input: { sessionId } });
const mark = async (number: number, code: string): Promise<void> => {
  const session = (await sessionsOf()).find((held) => held.number === number);
  if (session === undefined) throw new Error('The group has no such session');
  core.clock.set(session.endsAt);
  const made = { markId: newId(), personId: family.fatherId, code, mode: 'in-person', occurredAt: session.startsAt };
  await performVerb(core, recordMarks, {
    actor: offering.facilitator,
    input: { sessionId: session.sessionId, marks: [made] },
  });
};
const ending = (enrolmentId: string, reason = 'stopped-attending') =>
  performVerb(core, beginEnding, { actor: offering.coordinator, input: { enrolmentId, reason } });
const answerFor = (enrolmentId: string, actor = lead, childId = family.childId) =>
  performVerb(core, answerEnding, {
    actor,
    input: { answerId: newId(), enrolmentId, childId, meaning: 'Contact stays supervised' },
  });
const end = (enrolmentId: string, input: Record<string, unknown> = {}) =>
  performVerb(core, endEnrolment, { actor: offering.coordinator, input: { enrolmentId, as: 'ended-early', ...input } });
const told = async () =>
  await core.store.write(async (unit) =>
    (
      await unit.db
        .select({ kind: statusEvents.kind })
        .from(statusEvents)
        .where(and(eq(statusEvents.personId, family.fatherId)))
        .orderBy(statusEvents.id)
    ).map((row) => row.kind),
  );

describe('taking up a place', () => {
  it('the position is derived from recorded harm and the programme version pinned', async () => {
    expect(await view(await place())).toMatchObject({
      position: 'person-causing-harm',
      programmeVersion: '1.0.0',
      state: 'enrolled',
      from: '2026-03-05',
      startedAt: null,
      partnerContact: 'in-place',
    });
  });

  it('D3 nobody takes up a place before each affected partner was offered a worker; the refusal is one word', async () => {
    await acceptToWaiting(core, offering, referral);
    const offerId = await offerPlace(core, offering, referral, groupId);
    const accept = () =>
      performVerb(core, answerOffer, { actor: offering.coordinator, input: { offerId, answer: 'accepted' } });
    const error = await accept().catch((refused: unknown) => refused);
    expect(error).toMatchObject({
      kind: 'conflict',
      code: 'partner-contact-not-in-place',
      detail: { facts: { partnerContact: 'not-in-place-yet' } },
    });
    expect(JSON.stringify(error)).not.toMatch(new RegExp(`${family.motherId}|Robin|Pat`));
    expect(await state()).toBe('offered');
    await giveWorker(core, lead, family.motherId, worker);
    expect(await accept()).toMatchObject({ state: 'enrolled' });
  });

  it('S12 a late joiner is not expected before joining', async () => {
    core.clock.set('2026-03-13T09:00:00Z');
    await place();
    const [first, second] = await sessionsOf();
    const rows = await core.store.write(
      async (unit) => await unit.db.select({ sessionId: expectations.sessionId }).from(expectations),
    );
    expect(rows.map(({ sessionId }) => sessionId)).not.toContain(first?.sessionId);
    expect((await register(first?.sessionId ?? '')).people).toEqual([]);
    expect((await register(second?.sessionId ?? '')).people.map(({ personId }) => personId)).toEqual([family.fatherId]);
  });

  it('starts at the first session at which the person was seen, and a start taken back is none (S6)', async () => {
    const enrolmentId = await place();
    await mark(1, 'absent-no-contact');
    expect((await view(enrolmentId)).startedAt).toBeNull();
    await mark(2, 'attended');
    expect((await view(enrolmentId)).startedAt).toBe('2026-03-19T18:30:00.000Z');
    expect(await told()).toContain('started');
    const wait = async () =>
      (
        await performRead(core, viewReferral, {
          actor: offering.coordinator,
          input: { referralId: referral.referralId },
        })
      ).people[0]?.wait;
    expect(await wait()).toMatchObject({ outcome: 'started', totalDays: 14 });
    const session = (await sessionsOf()).find(({ number }) => number === 2);
    const marked = (await register(session?.sessionId ?? '')).people[0]?.mark;
    const made = {
      markId: newId(),
      personId: family.fatherId,
      code: 'absent-no-contact',
      mode: 'in-person',
      occurredAt: session?.startsAt,
      supersedes: { markId: marked?.markId, reason: 'Another man answered to the name' },
    };
    await performVerb(core, recordMarks, {
      actor: offering.facilitator,
      input: { sessionId: session?.sessionId, marks: [made] },
    });
    await core.store.write(async (unit) => {
      await reviewStart(unit, enrolmentId);
      unit.audit({ actorId: lead.staffId, action: 'test-review', outcome: 'done', recordIds: [], personIds: [] });
    });
    expect((await view(enrolmentId)).startedAt).toBeNull();
    expect(await wait()).toMatchObject({ outcome: 'still-waiting' });
  });
});

describe('the end of a place', () => {
  it('S24 shows at once as receiving nothing, expects at nothing more, and closes with an answer for each child', async () => {
    const enrolmentId = await place();
    await mark(1, 'attended');
    await ending(enrolmentId);
    expect(await view(enrolmentId)).toMatchObject({
      state: 'ending',
      receivingNothingSince: '2026-03-12T20:30:00.000Z',
    });
    const [, second] = await sessionsOf();
    expect((await register(second?.sessionId ?? '')).people).toEqual([]);
    await expect(end(enrolmentId)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'move-needs-more',
      detail: { facts: { missing: ['answers-for-each-child'] } },
    });
    expect(await answerFor(enrolmentId)).toMatchObject({ isNew: true });
    expect(await end(enrolmentId)).toMatchObject({
      state: 'ended-early',
      exitReason: 'stopped-attending',
      asksEndReport: true,
    });
    expect(await told()).toContain('ended');
    const own = await performRead(core, viewReferralStatus, {
      actor: lead,
      input: { referralId: referral.referralId },
    });
    expect(own).toMatchObject({ state: 'ended-early', closedBecause: 'Stopped attending' });
  });

  it('S20 never seen is "did not start", and no end report is asked', async () => {
    const enrolmentId = await place();
    await mark(1, 'absent-no-contact');
    await ending(enrolmentId);
    await answerFor(enrolmentId);
    expect(await end(enrolmentId)).toMatchObject({
      state: 'ended-early',
      exitReason: 'did-not-start',
      asksEndReport: false,
    });
  });

  it('S20 seen at some is "ended early", never "did not start", and a report is asked', async () => {
    const enrolmentId = await place();
    await mark(1, 'attended');
    await ending(enrolmentId, 'did-not-start');
    await answerFor(enrolmentId);
    await expect(end(enrolmentId)).rejects.toMatchObject({ code: 'started-after-all' });
    expect(await end(enrolmentId, { reason: 'moved-away' })).toMatchObject({
      exitReason: 'moved-away',
      asksEndReport: true,
    });
  });

  it('S20 is never "completed" unless the rule is met, and says what is missing', async () => {
    const enrolmentId = await place();
    await mark(1, 'attended');
    await mark(2, 'attended');
    const complete = () =>
      performVerb(core, completeEnrolment, { actor: offering.coordinator, input: { enrolmentId } });
    await expect(complete()).rejects.toMatchObject({ kind: 'conflict', code: 'completion-rule-not-met' });
    expect((await view(enrolmentId)).completion).toMatchObject({ isMet: false, version: '1' });
    await mark(4, 'attended');
    expect((await view(enrolmentId)).completion.isMet).toBe(true);
    expect(await complete()).toMatchObject({ state: 'completed', asksEndReport: true });
    expect(await complete()).toMatchObject({ state: 'completed' });
    expect(await told()).toContain('completed');
    await expect(ending(enrolmentId)).rejects.toMatchObject({
      code: 'illegal-move',
      detail: { facts: { from: 'completed', to: 'ending' } },
    });
  });

  it('S24 an exclusion for safety takes effect at once, her worker knows, and it is not taken back', async () => {
    const enrolmentId = await place();
    await mark(1, 'attended');
    await ending(enrolmentId, 'excluded-for-safety');
    expect((await view(enrolmentId)).endedAt).toBe('2026-03-12T20:30:00.000Z');
    expect(await told()).toContain('excluded');
    const undo = { actor: offering.coordinator, input: { enrolmentId, note: 'A mistake' } };
    await expect(performVerb(core, undoEnding, undo)).rejects.toMatchObject({ code: 'excluded-for-safety' });
  });

  it('an ending that is taken back keeps the place, and the person is expected again from then on', async () => {
    const enrolmentId = await place();
    await ending(enrolmentId);
    core.clock.set('2026-03-13T09:00:00Z');
    const undo = { actor: offering.coordinator, input: { enrolmentId, note: 'He came back' } };
    expect(await performVerb(core, undoEnding, undo)).toMatchObject({ state: 'enrolled' });
    const [first, second] = await sessionsOf();
    expect((await register(first?.sessionId ?? '')).people).toEqual([]);
    expect((await register(second?.sessionId ?? '')).people).toHaveLength(1);
    expect((await view(enrolmentId)).exitReason).toBeNull();
  });

  it('S43 only who works with a child answers for that child', async () => {
    const enrolmentId = await place();
    await ending(enrolmentId);
    const other = await addStaff(core, await addHouse(core, 'Other Council'), 'Ola Example', ['lead-practitioner']);
    await expect(answerFor(enrolmentId, other)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(answerFor(enrolmentId, lead, newId())).rejects.toMatchObject({ kind: 'not-found' });
    await expect(answerFor(enrolmentId, offering.coordinator)).rejects.toMatchObject({ code: 'call-missing' });
  });

  it('S43 he has children with two women: each lead practitioner answers for their own child, and both must', async () => {
    const enrolmentId = await place();
    await mark(1, 'attended');
    const other = await addStaff(core, await addHouse(core, 'Other Council'), 'Ola Example', ['lead-practitioner']);
    const [familyId, secondChild] = [newId(), newId()];
    const child = {
      personId: secondChild,
      membershipId: newId(),
      allocationId: newId(),
      givenNames: 'Bay',
      familyName: 'Other',
    };
    await performVerb(core, openFamily, {
      actor: other,
      input: { familyId, child: { ...child, dateOfBirth: '2020-05-17' } },
    });
    await core.store.write(async (unit) => {
      const fact = {
        personId: family.fatherId,
        level: 'shared' as const,
        recordedAt: unit.now,
        recordedBy: other.staffId,
      };
      await unit.db.insert(memberships).values({ ...fact, familyId, from: '2026-01-05' });
      await refreshReachAround(unit, { persons: [family.fatherId, secondChild] });
      unit.audit({ actorId: other.staffId, action: 'test-link', outcome: 'done', recordIds: [], personIds: [] });
    });
    await ending(enrolmentId);
    await expect(answerFor(enrolmentId, other)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(answerFor(enrolmentId, lead, secondChild)).rejects.toMatchObject({ kind: 'not-found' });
    await answerFor(enrolmentId);
    await expect(end(enrolmentId)).rejects.toMatchObject({ code: 'move-needs-more' });
    await answerFor(enrolmentId, other, secondChild);
    expect(await end(enrolmentId)).toMatchObject({ state: 'ended-early' });
    const asked = { actor: offering.coordinator, input: { referralId: referral.referralId } };
    const shown = JSON.stringify(await performRead(core, viewReferral, asked));
    expect(shown).not.toContain(secondChild);
    expect(shown).not.toContain('ending-answered');
  });

  it('S18 a place that is not ending is not closed', async () => {
    const enrolmentId = await place();
    await answerFor(enrolmentId).catch((error: unknown) => expect(error).toMatchObject({ code: 'not-ending' }));
    await expect(end(enrolmentId)).rejects.toMatchObject({
      code: 'illegal-move',
      detail: { facts: { from: 'enrolled', to: 'ended-early' } },
    });
  });
});

describe('between place and end', () => {
  it('a pause stands beside the place; it is corrected, never overwritten', async () => {
    const enrolmentId = await place();
    const pauseId = newId();
    const pause = { pauseId, enrolmentId, pauseReason: 'custody', from: '2026-03-10' };
    const record = (input: Record<string, unknown>) =>
      performVerb(core, recordPause, { actor: offering.coordinator, input });
    expect(await record(pause)).toEqual({ pauseId, isNew: true });
    expect(await record(pause)).toEqual({ pauseId, isNew: false });
    await expect(record({ ...pause, pauseId: newId(), to: '2026-03-09' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'to', code: 'ends-before-it-starts' }] },
    });
    await record({ ...pause, pauseId: newId(), to: '2026-03-20', supersedes: { factId: pauseId, reason: 'Released' } });
    expect((await view(enrolmentId)).pauses).toMatchObject([{ from: '2026-03-10', to: '2026-03-20' }]);
    await mark(1, 'absent-no-contact').catch(() => undefined);
    expect((await view(enrolmentId)).sentence).not.toContain('missed');
  });

  it('S14 a missed one-to-one is planned again; the missed attempt stays and still counts', async () => {
    const enrolmentId = await place();
    const plan = (day: string, changes: Record<string, unknown> = {}) =>
      performVerb(core, planIndividualSession, {
        actor: offering.facilitator,
        input: {
          sessionId: newId(),
          enrolmentId,
          itemId: 'alone',
          day,
          from: '10:00',
          to: '12:00',
          place: 'Room 2',
          mode: 'in-person',
          ...changes,
        },
      });
    expect((await view(enrolmentId)).individual).toMatchObject([
      { itemId: 'alone', number: 3, weekOf: '2026-03-19', attempts: [] },
    ]);
    const { sessionId } = await plan('2026-03-17');
    await expect(plan('2026-03-24')).rejects.toMatchObject({ code: 'already-planned' });
    core.clock.set('2026-03-17T12:30:00Z');
    const missed = {
      markId: newId(),
      personId: family.fatherId,
      code: 'absent-no-contact',
      mode: 'in-person',
      occurredAt: '2026-03-17T10:20:00Z',
    };
    await performVerb(core, recordMarks, { actor: offering.facilitator, input: { sessionId, marks: [missed] } });
    await plan('2026-03-24');
    const seen = await view(enrolmentId);
    expect(seen.individual[0]?.attempts.map(({ startsAt }) => startsAt)).toEqual([
      '2026-03-17T10:00:00.000Z',
      '2026-03-24T10:00:00.000Z',
    ]);
    expect(seen.sentence).toContain('missed 1');
    await expect(plan('2026-03-24', { itemId: 'opening' })).rejects.toMatchObject({ code: 'held-with-the-group' });
    await expect(plan('2026-03-24', { itemId: 'nothing' })).rejects.toMatchObject({ code: 'unknown-item' });
  });
});
