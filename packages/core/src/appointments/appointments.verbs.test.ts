import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideReferral, viewReferral } from '../referrals/index.ts';
import {
  addHouse,
  addSmallFamily,
  addSmallOffering,
  addStaff,
  openTestCore,
  programmesOf,
  referFather,
  type SmallOffering,
  type SmallReferral,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { bookAppointment, markAppointment } from './index.ts';

let core: TestCore;
let lead: Actor;
let offering: SmallOffering;
let referral: SmallReferral;
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  lead = await addStaff(core, await addHouse(core, 'Example Council'), 'Lee Example', ['lead-practitioner']);
  const family = await addSmallFamily(core, lead, 'Example');
  offering = await addSmallOffering(core);
  referral = await referFather(core, offering, { lead, family });
});
afterEach(() => core.remove());

const decide = (input: Record<string, unknown>, ifMatch: number) =>
  performVerb(core, decideReferral, {
    actor: offering.coordinator,
    ifMatch,
    input: { referralId: referral.referralId, ...input },
  });
const book = (more: Record<string, unknown> = {}, actor = offering.coordinator) =>
  performVerb(core, bookAppointment, {
    actor,
    input: {
      appointmentId: newId(),
      ...referral,
      day: '2026-03-10',
      from: '14:00',
      to: '15:00',
      place: 'Room 2',
      mode: 'in-person',
      ...more,
    },
  });
const mark = (appointmentId: string, more: Record<string, unknown> = {}, actor = offering.coordinator) =>
  performVerb(core, markAppointment, {
    actor,
    input: { markId: newId(), appointmentId, code: 'absent-no-contact', ...more },
  });
const person = async () => {
  const { referralId } = referral;
  const view = await performRead(core, viewReferral, { actor: offering.coordinator, input: { referralId } });
  const [first] = view.people;
  if (first === undefined) throw new Error('nobody is referred');
  return { ...first, events: view.events.map(({ kind }) => kind), version: view.version };
};
const outcomes = async () =>
  (await person()).appointments.map(({ attempt, mark: of }) => `${attempt} ${of?.code ?? 'none'}`);
const itIsOver = () => core.clock.set('2026-03-10T15:30:00Z');
const problem = (error: unknown) => error;

describe('an assessment before there is a place', () => {
  it('has appointments only while the person is being assessed', async () => {
    await expect(book()).rejects.toMatchObject({
      kind: 'conflict',
      code: 'not-being-assessed',
      detail: { facts: { state: 'submitted' } },
    });
    await decide({ decision: 'assess' }, 1);
    expect(await book()).toMatchObject({ isNew: true, attempt: 1, startsAt: '2026-03-10T14:00:00.000Z' });
    expect(await outcomes()).toEqual(['1 none']);
  });

  it('S14 a missed one is rebooked as a new attempt; the missed one stays in history', async () => {
    await decide({ decision: 'assess' }, 1);
    const { appointmentId } = await book();
    await expect(book({ day: '2026-03-12' })).rejects.toMatchObject({
      code: 'appointment-open',
      detail: { facts: { appointmentId } },
    });
    itIsOver();
    await mark(appointmentId);
    const second = await book({ day: '2026-03-17' });
    expect(second.attempt).toBe(2);
    core.clock.set('2026-03-17T15:30:00Z');
    await mark(second.appointmentId, { code: 'attended' });
    expect(await outcomes()).toEqual(['1 absent-no-contact', '2 attended']);
  });

  it('A1 one that is over and not recorded is not recorded, never attended, and nothing new is booked over it', async () => {
    await decide({ decision: 'assess' }, 1);
    await book();
    itIsOver();
    expect(await outcomes()).toEqual(['1 none']);
    await expect(book({ day: '2026-03-17' })).rejects.toMatchObject({ code: 'appointment-open' });
  });

  it('S15 the clock notes the first attempt and the first contact, on the day they happened', async () => {
    await decide({ decision: 'assess' }, 1);
    const first = await book();
    itIsOver();
    await mark(first.appointmentId);
    const second = await book({ day: '2026-03-17' });
    core.clock.set('2026-03-18T09:00:00Z');
    await mark(second.appointmentId, { code: 'attended' });
    const { version } = await person();
    await decide({ decision: 'accept' }, version);
    expect((await person()).wait?.stages.map(({ since, from }) => `${since} ${from}`)).toEqual([
      'received 2026-03-05',
      'first-attempt 2026-03-10',
      'first-contact 2026-03-17',
      'assessed 2026-03-18',
      'accepted 2026-03-18',
    ]);
  });

  it('did not attend: not accepted with that reason, and never counted as assessed', async () => {
    await decide({ decision: 'assess' }, 1);
    const { appointmentId } = await book();
    itIsOver();
    await mark(appointmentId);
    await decide({ decision: 'not-accept', reasonCode: 'did-not-attend-assessment' }, 2);
    const { events, state } = await person();
    expect([state, events.includes('assessed')]).toEqual(['not-accepted', false]);
  });

  it('S6 a correction names the mark and its reason; a second mark without one is refused with what stands', async () => {
    await decide({ decision: 'assess' }, 1);
    const { appointmentId } = await book();
    itIsOver();
    const { markId } = await mark(appointmentId);
    await expect(mark(appointmentId, { code: 'attended' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'mark-no-longer-live',
      detail: { facts: { liveMarkId: markId, liveCode: 'absent-no-contact' } },
    });
    await mark(appointmentId, { code: 'attended', supersedes: { factId: markId, reason: 'Wrong line' } });
    expect(await outcomes()).toEqual(['1 attended']);
  });

  it('S2 the same booking and the same mark again are one', async () => {
    await decide({ decision: 'assess' }, 1);
    const appointmentId = newId();
    await book({ appointmentId });
    expect(await book({ appointmentId })).toMatchObject({ isNew: false, attempt: 1 });
    await expect(book({ appointmentId, day: '2026-03-11' })).rejects.toMatchObject({ code: 'fact-id-reused' });
    itIsOver();
    const markId = newId();
    await mark(appointmentId, { markId });
    expect(await mark(appointmentId, { markId })).toMatchObject({ isNew: false });
  });

  it.each([
    ['a mark of another position', { code: 'was-not-brought' }, 'code', 'not-a-mark-of-this-position'],
    ['cancelled by nobody named', { code: 'cancelled' }, 'cancelledBy', 'cancelled-by-missing'],
    ['turned away without why', { code: 'turned-away' }, 'note', 'reason-missing'],
    ['a mark taken back that there is not', { code: 'recorded-in-error' }, 'supersedes', 'nothing-to-take-back'],
  ])('S38 %s is refused where it stands', async (_what, more, path, code) => {
    await decide({ decision: 'assess' }, 1);
    const { appointmentId } = await book();
    itIsOver();
    expect(await mark(appointmentId, more).catch(problem)).toMatchObject({
      kind: 'invalid',
      code,
      detail: { fields: [{ path }] },
    });
    expect(await outcomes()).toEqual(['1 none']);
  });

  it.each([
    ['in the past', { day: '2026-03-04' }, 'day', 'in-the-past'],
    [
      'at a time the clock change leaves out',
      { day: '2026-03-29', from: '01:30', to: '03:00' },
      'from',
      'no-such-local-time',
    ],
    ['that ends before it starts', { from: '15:00', to: '14:00' }, 'to', 'invalid-input'],
  ])('S38 an appointment %s is refused where it stands', async (_what, more, path, code) => {
    await decide({ decision: 'assess' }, 1);
    expect(await book(more).catch(problem)).toMatchObject({ code, detail: { fields: [{ path }] } });
    expect(await outcomes()).toEqual([]);
  });

  it('has not begun: nobody can have come, but it can be cancelled', async () => {
    await decide({ decision: 'assess' }, 1);
    const { appointmentId } = await book();
    await expect(mark(appointmentId, { code: 'attended' })).rejects.toMatchObject({ code: 'appointment-not-begun' });
    await mark(appointmentId, { code: 'cancelled', cancelledBy: 'person' });
    expect(await book({ day: '2026-03-17' })).toMatchObject({ attempt: 2 });
  });

  it('S28 another programme’s coordinator gets what an unknown appointment gets', async () => {
    await decide({ decision: 'assess' }, 1);
    const { appointmentId } = await book();
    const { coordinator } = await addSmallOffering(core);
    const unknown = await mark(newId(), {}, coordinator).catch(problem);
    expect(unknown).toMatchObject({ kind: 'not-found' });
    expect(await mark(appointmentId, {}, coordinator).catch(problem)).toEqual(unknown);
    expect(await book({}, coordinator).catch(problem)).toMatchObject({ kind: 'not-found' });
  });
});
