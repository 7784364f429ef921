import { newId } from '@waymark/contracts';
import { and, eq, isNull } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewAlert } from '../alerts/index.ts';
import { viewFamily, viewMyChildren } from '../families/index.ts';
import { notices } from '../notices/tables.ts';
import { addPerson, viewPerson } from '../persons/index.ts';
import { beginReferralDraft, listReferralDrafts, viewReferralDraft } from '../referral-drafts/index.ts';
import { appendEvent } from '../referrals/append-event.ts';
import { loadWaitingPlans } from '../referrals/load-waiting-plans.ts';
import { startReport } from '../reports/index.ts';
import { reports } from '../reports/tables.ts';
import { acceptToWaiting, addHouse, addSmallFamily, addStaff, referFather } from '../testing/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { allocate, handOver } from './index.ts';
import { handOvers } from './tables.ts';

let at: PlacedFather;
let next: Actor;
beforeEach(async () => {
  at = await placeFather();
  next = await addStaff(at.core, at.house, 'Nia Example', ['lead-practitioner']);
});
afterEach(() => at.core.remove());

const view = (actor: Actor) => performRead(at.core, viewPerson, { actor, input: { personId: at.family.childId } });
const hand = async (about: Record<string, unknown> = {}, actor = at.lead) => {
  const { workers } = await view(at.lead);
  const allocationId = workers.find(({ role, to }) => role === 'lead-practitioner' && to === null)?.allocationId;
  return await performVerb(at.core, handOver, {
    actor,
    input: {
      handOverId: newId(),
      personId: at.family.childId,
      allocationId,
      newAllocationId: newId(),
      toStaffId: next.staffId,
      note: 'The review conference is on Friday; ring the grandmother first',
      ...about,
    },
  });
};
const mine = async (actor: Actor) => (await performRead(at.core, viewMyChildren, { actor, input: {} })).children;

describe('E5 when a worker changes', () => {
  it('what nobody has answered goes to the new worker in the same act, and only there', async () => {
    await markFather(at, 1, 'absent-no-contact');
    const [asked] = await mine(at.lead);
    expect(asked?.toAnswer.length).toBeGreaterThan(0);
    const moved = await hand();
    expect(moved.alerts).toBe(asked?.toAnswer.length);
    expect(moved.notices).toBeGreaterThan(0);
    expect((await mine(next))[0]?.toAnswer.map(({ recipientId }) => recipientId).sort()).toEqual(
      asked?.toAnswer.map(({ recipientId }) => recipientId).sort(),
    );
    const left = await at.core.store.write(
      async (unit) =>
        await unit.db.$count(
          notices,
          and(
            eq(notices.toStaffId, at.lead.staffId),
            eq(notices.personId, at.family.childId),
            isNull(notices.acknowledgedAt),
          ),
        ),
    );
    expect(left).toBe(0);
  });

  it('the former worker reads nothing any more at once: family, child, alert', async () => {
    await markFather(at, 1, 'absent-no-contact');
    const alertId = (await mine(at.lead))[0]?.toAnswer[0]?.alertId;
    await hand();
    const refused = { kind: 'not-found' };
    expect(await mine(at.lead)).toEqual([]);
    await expect(view(at.lead)).rejects.toMatchObject(refused);
    const { core, family, lead } = at;
    const input = { familyId: family.familyId };
    await expect(performRead(core, viewFamily, { actor: lead, input })).rejects.toMatchObject(refused);
    await expect(performRead(core, viewAlert, { actor: lead, input: { alertId } })).rejects.toMatchObject(refused);
  });

  it('both times of work stay on the record, with the note, for the new worker', async () => {
    await hand();
    const { workers, handOvers } = await view(next);
    expect(workers.map(({ name, to }) => [name, to === null])).toEqual([
      ['Lee Example', false],
      ['Nia Example', true],
    ]);
    expect(handOvers).toMatchObject([
      {
        from: 'Lee Example',
        to: 'Nia Example',
        note: 'The review conference is on Friday; ring the grandmother first',
      },
    ]);
  });

  it('drafts and the task to find out who someone is go over as well', async () => {
    const { core, lead, family } = at;
    const personId = newId();
    await performVerb(core, addPerson, {
      actor: lead,
      input: {
        personId,
        givenNames: 'Unidentified',
        familyName: 'adult',
        sex: 'M',
        ethnicity: 'not-asked',
        membership: {
          membershipId: newId(),
          familyId: family.familyId,
          from: '2026-02-02',
          findOut: { byStaffId: lead.staffId, dueOn: '2026-02-09' },
        },
      },
    });
    const reportId = newId();
    await performVerb(core, startReport, {
      actor: lead,
      input: {
        reportId,
        kind: 'conference',
        familyId: family.familyId,
        childIds: [family.childId],
        from: '2026-01-05',
        to: '2026-02-02',
      },
    });
    expect(await hand()).toMatchObject({ drafts: 1, tasks: 1 });
    const seen = await performRead(core, viewFamily, { actor: next, input: { familyId: family.familyId } });
    expect(seen.people.find((person) => person.personId === personId)?.findOut?.by).toBe('Nia Example');
    const [draft] = await core.store.write(
      async (unit) =>
        await unit.db.select({ authorId: reports.authorId }).from(reports).where(eq(reports.id, reportId)),
    );
    expect(draft?.authorId).toBe(next.staffId);
  });

  it('a referral form that was begun goes over, and stays where the former worker still leads another child', async () => {
    const { core, lead, family } = at;
    const draftId = newId();
    const form = { why: 'Not finished yet' };
    const draft = { draftId, familyId: family.familyId, title: 'Kit Example', form };
    await performVerb(core, beginReferralDraft, { actor: lead, input: draft });
    const begun = async (actor: Actor) =>
      (await performRead(core, listReferralDrafts, { actor, input: {} })).drafts.map((one) => one.draftId);
    const secondId = newId();
    const child = { givenNames: 'Bay', familyName: 'Example', dateOfBirth: '2021-05-17', sex: 'F' };
    const membership = { membershipId: newId(), familyId: family.familyId, from: '2026-02-02' };
    await performVerb(core, addPerson, {
      actor: lead,
      input: { personId: secondId, ...child, ethnicity: 'not-asked', membership },
    });
    const work = { allocationId: newId(), personId: secondId, staffId: lead.staffId, role: 'lead-practitioner' };
    await performVerb(core, allocate, { actor: lead, input: { ...work, from: '2026-02-02' } });
    expect(await hand()).toMatchObject({ drafts: 0 });
    expect([await begun(lead), await begun(next)]).toEqual([[draftId], []]);
    expect(await hand({ personId: secondId, allocationId: work.allocationId })).toMatchObject({ drafts: 1 });
    expect([await begun(lead), await begun(next)]).toEqual([[], [draftId]]);
    const input = { draftId };
    expect(await performRead(core, viewReferralDraft, { actor: next, input })).toMatchObject({ form });
  });

  it('who carries a wait is the new worker, with the same plan; who cannot carry it leaves it where it was', async () => {
    const { core, lead, offering } = at;
    const other = await addSmallFamily(core, lead, 'Elsewhere');
    const referral = await referFather(core, offering, { lead, family: other });
    await acceptToWaiting(core, offering, referral);
    const [first, second] = await Promise.all(
      ['Fay Example', 'Flo Example'].map((name) => addStaff(core, at.house, name, ['facilitator'])),
    );
    if (first === undefined || second === undefined) throw new Error('Nobody works here');
    const abroad = await addStaff(core, await addHouse(core, 'Other House'), 'Ola Example', ['facilitator']);
    const allocationId = newId();
    const work = { allocationId, personId: other.fatherId, staffId: first.staffId, role: 'practitioner' };
    await performVerb(core, allocate, { actor: lead, input: { ...work, from: '2026-02-02' } });
    await core.store.write(async (unit) => {
      const payload = { ownerId: first.staffId, planForOthers: 'in-place', nextContactOn: '2026-02-16' };
      const event = { ...referral, personId: other.fatherId, kind: 'waiting-plan-set', by: first.staffId } as const;
      await appendEvent(unit, { ...event, payload });
      unit.audit({ actorId: first.staffId, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    const carries = async () => {
      const plans = await core.store.write(async ({ db }) => await loadWaitingPlans(db, [referral.subjectId]));
      return plans.get(referral.subjectId);
    };
    const over = (about: Record<string, unknown>) => hand({ personId: other.fatherId, ...about });
    core.clock.pass({ minutes: 1 });
    const newAllocationId = newId();
    expect(await over({ allocationId, newAllocationId, toStaffId: second.staffId })).toMatchObject({ waits: 1 });
    expect(await carries()).toMatchObject({ owner: 'Flo Example', nextContactOn: '2026-02-16' });
    core.clock.pass({ minutes: 1 });
    expect(await over({ allocationId: newAllocationId, toStaffId: abroad.staffId })).toMatchObject({ waits: 0 });
    expect(await carries()).toMatchObject({ owner: 'Flo Example' });
  });

  it('tells the new worker and those who provide a service, by a neutral line, and nobody of her side’s', async () => {
    await hand();
    const told = await at.core.store.write(
      async (unit) =>
        await unit.db
          .select({ kind: notices.kind, to: notices.toStaffId, personId: notices.personId })
          .from(notices)
          .where(eq(notices.state, 'queued')),
    );
    const { facilitator, coordinator } = at.offering;
    expect(told.filter(({ kind }) => kind === 'hand-over')).toEqual([
      { kind: 'hand-over', to: next.staffId, personId: at.family.childId },
    ]);
    const providers = told.filter(({ kind }) => kind === 'worker-changed');
    expect(new Set(providers.map(({ to }) => to))).toEqual(new Set([facilitator.staffId, coordinator.staffId]));
    expect(new Set(providers.map(({ personId }) => personId))).toEqual(new Set([at.family.fatherId]));
  });

  it('S28 the note is not read by those who know the child from a referral', async () => {
    await hand();
    const levels = await at.core.store.write(
      async (unit) => await unit.db.select({ level: handOvers.level }).from(handOvers),
    );
    expect(levels).toEqual([{ level: 'professionals' }]);
  });

  it('sent again it answers as before, and something else under the same id is a conflict', async () => {
    const handOverId = newId();
    const first = await hand({ handOverId });
    expect(first.isNew).toBe(true);
    const again = {
      handOverId,
      allocationId: newId(),
      note: 'The review conference is on Friday; ring the grandmother first',
    };
    const repeat = (about: Record<string, unknown>) =>
      performVerb(at.core, handOver, {
        actor: next,
        input: { personId: at.family.childId, newAllocationId: newId(), toStaffId: next.staffId, ...again, ...about },
      });
    expect(await repeat({})).toMatchObject({ isNew: false });
    await expect(repeat({ note: 'Something else' })).rejects.toMatchObject({ code: 'fact-id-reused' });
  });

  it('S38 goes to nobody without the role, not to the same worker, and is refused as unknown to a stranger', async () => {
    const at1 = (code: string) => ({ detail: { fields: [{ path: 'toStaffId', code }] } });
    await expect(hand({ toStaffId: at.worker.staffId })).rejects.toMatchObject(at1('not-in-this-role'));
    await expect(hand({ toStaffId: at.lead.staffId })).rejects.toMatchObject(at1('same-worker'));
    await expect(hand({}, next)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
