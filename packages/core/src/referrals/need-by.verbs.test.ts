import { and, asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notices } from '../notices/tables.ts';
import { answerOffer } from '../offers/index.ts';
import { sessions } from '../sessions/tables.ts';
import {
  acceptToWaiting,
  addHouse,
  addSmallFamily,
  addSmallGroup,
  addSmallOffering,
  addStaff,
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
  type TestHouse,
} from '../testing/index.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { decideReferral, listWaiting, reviewNeedBy, viewReferral } from './index.ts';
import { isWorse } from './rules/need-by.ts';

let core: TestCore;
let council: TestHouse;
let lead: Actor;
let family: SmallFamily;
let offering: SmallOffering;
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  council = await addHouse(core, 'Example Council');
  lead = await addStaff(core, council, 'Lee Example', ['lead-practitioner']);
  family = await addSmallFamily(core, lead, 'Example');
  offering = await addSmallOffering(core);
});
afterEach(() => core.remove());

const refer = (day: string) =>
  referFather(core, offering, {
    lead,
    family,
    changes: { needBy: { day, why: 'release', isKnownToPerson: true } },
  });
const accept = ({ referralId }: SmallReferral) =>
  performVerb(core, decideReferral, {
    actor: offering.coordinator,
    ifMatch: 1,
    input: { referralId, decision: 'accept' },
  });
const review = () => performVerb(core, reviewNeedBy, { actor: theSystem, input: {} });
const view = ({ referralId }: SmallReferral) =>
  performRead(core, viewReferral, { actor: offering.coordinator, input: { referralId } });
const flags = async (referral: SmallReferral) =>
  (await view(referral)).events.filter(({ kind }) => kind === 'need-by-flagged').length;
const told = async () =>
  await core.store.write(
    async (unit) =>
      await unit.db
        .select({ to: notices.toStaffId, about: notices.personId })
        .from(notices)
        .where(eq(notices.kind, 'need-by'))
        .orderBy(asc(notices.id)),
  );
/** Every session of the group comes so many days later, or none of them is held. */
const slip = async (groupId: string, days: number) =>
  await core.store.write(async (unit) => {
    const rows = await unit.db
      .select()
      .from(sessions)
      .where(and(eq(sessions.groupId, groupId)));
    for (const { id, startsAt, endsAt } of rows) {
      const later = (at: string) =>
        Temporal.Instant.from(at)
          .add({ hours: days * 24 })
          .toString({ fractionalSecondDigits: 3 });
      await unit.db
        .update(sessions)
        .set({ startsAt: later(startsAt), endsAt: later(endsAt) })
        .where(eq(sessions.id, id));
    }
    unit.audit({ actorId: theSystem.staffId, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
  });

describe('S21 a start that is needed by a day', () => {
  it('B1 release on 9 December, next group in January: flagged when accepted, and each child’s lead practitioner is told', async () => {
    await addSmallGroup(core, offering, { startsOn: '2027-01-07' });
    const referral = await refer('2026-12-09');
    expect(await accept(referral)).toMatchObject({ needBy: { flag: 'too-late', daysLate: 29 } });
    expect(await flags(referral)).toBe(1);
    expect(await told()).toEqual([{ to: lead.staffId, about: family.childId }]);
    expect(await review()).toEqual({ flagged: 0 });
  });

  it('is flagged and told on every later slip, and not again while nothing changes', async () => {
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-12-03' });
    const referral = await refer('2026-12-09');
    expect(await accept(referral)).toMatchObject({ needBy: { flag: 'in-time' } });
    expect(await told()).toEqual([]);
    await slip(groupId, 7);
    expect(await review()).toEqual({ flagged: 1 });
    expect(await review()).toEqual({ flagged: 0 });
    await slip(groupId, 7);
    expect(await review()).toEqual({ flagged: 1 });
    expect(await told()).toHaveLength(2);
    expect(await flags(referral)).toBe(2);
    await slip(groupId, -7);
    expect(await review()).toEqual({ flagged: 0 });
  });

  it('is flagged and told when the group of an open offer slips, and again when that of the place does', async () => {
    const worker = await addStaff(core, council, 'Pat Example', ['partner-support']);
    await giveWorker(core, lead, family.motherId, worker);
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-12-03' });
    const referral = await refer('2026-12-09');
    await acceptToWaiting(core, offering, referral);
    core.clock.set('2026-11-20T09:00:00Z');
    const offerId = await offerPlace(core, offering, referral, groupId);
    expect(await review()).toEqual({ flagged: 0 });
    await slip(groupId, 14);
    expect(await review()).toEqual({ flagged: 1 });
    await addSmallGroup(core, offering, { startsOn: '2026-12-03', title: 'In time for others' });
    const input = { offeringId: offering.offeringId };
    const { people } = await performRead(core, listWaiting, { actor: offering.coordinator, input });
    expect(people).toMatchObject([{ state: 'offered', needByFlag: { flag: 'too-late', daysLate: 8 } }]);
    const answer = { actor: offering.coordinator, input: { offerId, answer: 'accepted' } };
    await performVerb(core, answerOffer, answer);
    expect(await review()).toEqual({ flagged: 0 });
    await slip(groupId, 21);
    expect(await review()).toEqual({ flagged: 1 });
    expect(await told()).toHaveLength(2);
    core.clock.set('2027-01-09T09:00:00Z');
    expect(await review()).toEqual({ flagged: 0 });
  });

  it('is flagged and told when the start in time is full, since the next one comes too late', async () => {
    const soon = await addSmallGroup(core, offering, { startsOn: '2026-12-03', capacity: 1, title: 'Full' });
    await addSmallGroup(core, offering, { startsOn: '2027-01-07' });
    const other = await refer('2027-06-01');
    await acceptToWaiting(core, offering, other);
    const secondFamily = await addSmallFamily(core, lead, 'Second');
    const needBy = { day: '2026-12-09', why: 'release', isKnownToPerson: true } as const;
    const referral = await referFather(core, offering, { lead, family: secondFamily, changes: { needBy } });
    expect(await accept(referral)).toMatchObject({ needBy: { flag: 'in-time' } });
    await offerPlace(core, offering, other, soon);
    expect(await review()).toEqual({ flagged: 1 });
    expect(await told()).toEqual([{ to: lead.staffId, about: secondFamily.childId }]);
  });

  it('tells a slip again that follows upon a start come nearer, as far or less far than before', async () => {
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-12-03' });
    const referral = await refer('2026-12-09');
    await accept(referral);
    const flagged: number[] = [];
    for (const days of [14, -7, 7, -14, 14]) {
      await slip(groupId, days);
      flagged.push((await review()).flagged);
    }
    expect(flagged).toEqual([1, 0, 1, 0, 1]);
    expect(await review()).toMatchObject({ flagged: 0 });
  });

  it('leaves a form that is open as it is: the flag is no change to it (S19)', async () => {
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-12-03' });
    const referral = await refer('2026-12-09');
    await accept(referral);
    const { version } = await view(referral);
    await slip(groupId, 7);
    await review();
    expect((await view(referral)).version).toBe(version);
  });

  it.each([
    ['nothing was told', { flag: 'too-late', startsOn: '2027-01-07' }, null, true],
    ['in time', { flag: 'in-time', startsOn: '2026-12-03' }, { flag: 'too-late', startsOn: '2027-01-07' }, false],
    ['later still', { flag: 'too-late', startsOn: '2027-01-14' }, { flag: 'too-late', startsOn: '2027-01-07' }, true],
    ['nearer', { flag: 'too-late', startsOn: '2026-12-17' }, { flag: 'too-late', startsOn: '2027-01-07' }, false],
    [
      'planned no more',
      { flag: 'no-start-planned', startsOn: null },
      { flag: 'too-late', startsOn: '2027-01-07' },
      true,
    ],
    [
      'still not planned',
      { flag: 'no-start-planned', startsOn: null },
      { flag: 'no-start-planned', startsOn: null },
      false,
    ],
    ['the day has passed', { flag: 'passed', startsOn: null }, { flag: 'no-start-planned', startsOn: null }, true],
    [
      'planned at last, too late',
      { flag: 'too-late', startsOn: '2027-01-07' },
      { flag: 'no-start-planned', startsOn: null },
      false,
    ],
  ] as const)('tells of what is new: %s', (_what, now, before, isTold) => {
    expect(isWorse(now, before)).toBe(isTold);
  });
});
