import type { MakeReferralInput } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeOffering, viewOffering } from '../programmes/index.ts';
import {
  addHouse,
  addSmallFamily,
  addSmallGroup,
  addSmallOffering,
  addStaff,
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
  answerQuestion,
  beginWaiting,
  decideReferral,
  listReferrals,
  setWaitingPlan,
  viewReferral,
  viewReferralStatus,
  withdrawReferral,
} from './index.ts';

let core: TestCore;
let lead: Actor;
let family: SmallFamily;
let offering: SmallOffering;

const open = async (changes: Parameters<typeof smallProgramme>[0] = {}): Promise<void> => {
  core = await openTestCore(programmesOf([smallProgramme(changes)]));
  lead = await addStaff(core, await addHouse(core, 'Example Council'), 'Lee Example', ['lead-practitioner']);
  family = await addSmallFamily(core, lead, 'Example');
  offering = await addSmallOffering(core);
};
beforeEach(() => open());
afterEach(() => core.remove());

const reopen = async (changes: Parameters<typeof smallProgramme>[0]): Promise<void> => {
  await core.remove();
  await open(changes);
};
const refer = (changes: Partial<MakeReferralInput> = {}) => referFather(core, offering, { lead, family, changes });
const decide = (referral: SmallReferral, input: Record<string, unknown>, ifMatch = 1) =>
  performVerb(core, decideReferral, {
    actor: offering.coordinator,
    ifMatch,
    input: { referralId: referral.referralId, ...input },
  });
const view = ({ referralId }: SmallReferral) =>
  performRead(core, viewReferral, { actor: offering.coordinator, input: { referralId } });
const status = ({ referralId }: SmallReferral) =>
  performRead(core, viewReferralStatus, { actor: lead, input: { referralId } });
const kinds = async (referral: SmallReferral) => (await view(referral)).events.map(({ kind }) => kind);

describe('deciding about a referral', () => {
  it('S18 a move that does not exist is 409 naming both states, and writes no event', async () => {
    const referral = await refer();
    await decide(referral, { decision: 'not-accept', reasonCode: 'not-eligible' });
    await expect(decide(referral, { decision: 'accept' }, 2)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'illegal-move',
      detail: { facts: { from: 'not-accepted', to: 'accepted' } },
    });
    expect(await kinds(referral)).toEqual(['received', 'not-accepted']);
    expect((await view(referral)).version).toBe(2);
  });

  it('S19 a form that was opened before someone else moved it is 409 with what changed and by whom, nothing saved', async () => {
    const referral = await refer();
    await decide(referral, { decision: 'assess' });
    const stale = decide(referral, { decision: 'accept' }, 1);
    await expect(stale).rejects.toMatchObject({
      kind: 'conflict',
      code: 'stale-version',
      detail: {
        facts: {
          version: 2,
          state: 'assessing',
          changed: 'assessing-began',
          changedBy: 'Cory Example',
          changedAt: '2026-03-05T18:30:00.000Z',
        },
      },
    });
    expect(await kinds(referral)).toEqual(['received', 'assessing-began']);
  });

  it('S19 tells someone of another organisation that another worker did it', async () => {
    const referral = await refer();
    await decide(referral, { decision: 'assess' });
    const withdrawal = {
      actor: lead,
      ifMatch: 1,
      input: { referralId: referral.referralId, reason: 'no-longer-needed' },
    };
    await expect(performVerb(core, withdrawReferral, withdrawal)).rejects.toMatchObject({
      code: 'stale-version',
      detail: { facts: { changedBy: 'another worker' } },
    });
  });

  it('the clock of an assessment ends with its decision', async () => {
    const referral = await refer();
    await decide(referral, { decision: 'assess' });
    core.clock.pass({ days: 12 });
    await decide(referral, { decision: 'accept' }, 2);
    const wait = (await view(referral)).people[0]?.wait;
    expect(wait?.stages.map(({ since, days }) => `${since} ${days}`)).toEqual([
      'received 12',
      'assessed 0',
      'accepted 0',
    ]);
  });

  it('B3 no suitable place is an unmet need of ours, with what made it not accessible', async () => {
    const referral = await refer();
    await expect(decide(referral, { decision: 'unmet-need', reasonCode: 'not-accessible' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'barrier', code: 'barrier-missing' }] },
    });
    const { state } = await decide(referral, {
      decision: 'unmet-need',
      reasonCode: 'not-accessible',
      barrier: 'language',
    });
    expect(state).toBe('unmet-need');
    expect((await status(referral)).closedBecause).toBe('Not accessible');
  });

  it('a safety stop reaches the referrer in its public words only', async () => {
    const referral = await refer();
    await decide(referral, { decision: 'not-accept', reasonCode: 'risk-too-high', note: 'Passed on' });
    const told = await status(referral);
    expect(told.closedBecause).toBe('Not the right service now');
    expect(JSON.stringify(told)).not.toContain('Passed on');
  });

  it('asks the referrer, who answers; the clock does not stop', async () => {
    const referral = await refer();
    await decide(referral, { decision: 'ask', note: 'How often does he see her?' });
    expect(await status(referral)).toMatchObject({ state: 'more-information', question: 'How often does he see her?' });
    core.clock.pass({ days: 3 });
    const answered = { actor: lead, ifMatch: 2, input: { referralId: referral.referralId, answer: 'Every Saturday' } };
    expect(await performVerb(core, answerQuestion, answered)).toMatchObject({ state: 'submitted', version: 3 });
    const referralNow = await view(referral);
    expect(referralNow.people[0]?.wait?.totalDays).toBe(3);
    expect(referralNow.events.at(-1)).toMatchObject({ kind: 'more-information-given', note: 'Every Saturday' });
    expect((await status(referral)).question).toBeNull();
  });

  it('somebody else’s referral is neither answered nor withdrawn', async () => {
    const referral = await refer();
    await decide(referral, { decision: 'ask', note: 'How often?' });
    const other = await addStaff(core, await addHouse(core, 'Other Council'), 'Ola Example', ['lead-practitioner']);
    const { referralId } = referral;
    const asked = { actor: other, ifMatch: 2 };
    await expect(
      performVerb(core, answerQuestion, { ...asked, input: { referralId, answer: 'x y' } }),
    ).rejects.toMatchObject({ kind: 'not-found' });
    await expect(
      performVerb(core, withdrawReferral, { ...asked, input: { referralId, reason: 'error' } }),
    ).rejects.toMatchObject({ kind: 'not-found' });
    await expect(performRead(core, viewReferralStatus, { actor: other, input: { referralId } })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('names whom it refers to the lead practitioner who works with them', async () => {
    const referral = await refer();
    const { people } = await status(referral);
    expect(people).toEqual([{ personId: family.fatherId, name: expect.stringMatching(/ Example$/) }]);
  });

  it('B5 nobody waits without an owner, a plan for others and a next contact', async () => {
    const referral = await refer();
    await decide(referral, { decision: 'accept' });
    const actor = offering.coordinator;
    const waiting = (ifMatch: number) => performVerb(core, beginWaiting, { actor, ifMatch, input: referral });
    await expect(waiting(2)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'move-needs-more',
      detail: { facts: { missing: ['waiting-plan'] } },
    });
    const plan = { ...referral, ownerId: actor.staffId, planForOthers: 'in-place', nextContactOn: '2026-03-19' };
    await expect(
      performVerb(core, setWaitingPlan, { actor, ifMatch: 2, input: { ...plan, nextContactOn: '2026-03-04' } }),
    ).rejects.toMatchObject({ code: 'in-the-past' });
    await expect(
      performVerb(core, setWaitingPlan, { actor, ifMatch: 2, input: { ...plan, ownerId: lead.staffId } }),
    ).rejects.toMatchObject({
      code: 'not-a-worker-here',
    });
    await performVerb(core, setWaitingPlan, { actor, ifMatch: 2, input: plan });
    expect(await waiting(3)).toMatchObject({ state: 'waiting', version: 4 });
    expect((await view(referral)).people[0]?.waitingPlan).toMatchObject({
      owner: 'Cory Example',
      planForOthers: 'in-place',
      nextContactOn: '2026-03-19',
    });
  });

  it('S21 B1 flags at acceptance that the next start comes too late, and says so on every later slip', async () => {
    await addSmallGroup(core, offering, { startsOn: '2027-01-07' });
    const referral = await refer({ needBy: { day: '2026-12-09', why: 'release', isKnownToPerson: true } });
    const decided = await decide(referral, { decision: 'accept' });
    expect(decided).toMatchObject({ needBy: { flag: 'too-late', daysLate: 29 }, nextStartOn: '2027-01-07' });
    expect((await view(referral)).needByFlag).toEqual({ flag: 'too-late', daysLate: 29 });
  });

  it('S21 flags that no start is planned at all', async () => {
    const referral = await refer({ needBy: { day: '2026-12-09', why: 'release', isKnownToPerson: true } });
    expect((await decide(referral, { decision: 'accept' })).needBy).toMatchObject({ flag: 'no-start-planned' });
  });
});

describe('the rules of a programme', () => {
  it('a stop denies acceptance and names its rule', async () => {
    const referral = await refer({ answers: { sexualHarm: true } });
    await expect(decide(referral, { decision: 'accept', note: 'We know him' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'eligibility-stops',
      detail: { facts: { rules: ['no-sexual-harm'] } },
    });
    expect(await kinds(referral)).toEqual(['received']);
  });

  it('a finding that needs a decision wants a reason', async () => {
    const referral = await refer({ answers: { seesChild: 'not-at-all' } });
    await expect(decide(referral, { decision: 'accept' })).rejects.toMatchObject({
      code: 'reason-missing',
      detail: { fields: [{ path: 'note' }] },
    });
    expect(await decide(referral, { decision: 'accept', note: 'Contact begins in May' })).toMatchObject({
      state: 'accepted',
    });
    expect((await view(referral)).events.at(-1)).toMatchObject({ kind: 'accepted', note: 'Contact begins in May' });
  });

  it.each<[string, () => never]>([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['returns rubbish', (() => 'eligible') as unknown as () => never],
    [
      'changes what it got',
      ((snapshot: { answers: Record<string, unknown> }) => {
        snapshot.answers['x'] = 1;
        return [];
      }) as unknown as () => never,
    ],
  ])('eligibility that %s is never eligible and never refused', async (_what, eligibility) => {
    await reopen({ eligibility });
    const referral = await refer();
    expect((await view(referral)).findings).toMatchObject([{ rule: 'plugin-rule-failed', outcome: 'needs-decision' }]);
    await expect(decide(referral, { decision: 'accept' })).rejects.toMatchObject({ code: 'reason-missing' });
    expect(await decide(referral, { decision: 'accept', note: 'Read by two of us' })).toMatchObject({
      state: 'accepted',
    });
  });

  it('gets the settings of the offering, and cannot change them', async () => {
    const because: string[] = [];
    await reopen({
      eligibility: ({ settings = {} }) => {
        because.push(`groups of ${settings['groupSize']}`);
        expect(() => Object.assign(settings, { groupSize: 99 })).toThrow(TypeError);
        return [];
      },
    });
    const { offeringId } = offering;
    const changed = { offeringId, settings: { groupSize: 7 } };
    await performVerb(core, changeOffering, { actor: offering.administrator, ifMatch: 2, input: changed });
    const referral = await refer();
    expect((await view(referral)).findings).toEqual([]);
    expect(because.at(-1)).toBe('groups of 7');
    const kept = { actor: offering.administrator, input: { offeringId } };
    expect((await performRead(core, viewOffering, kept)).settings).toEqual({ groupSize: 7 });
  });

  it('a guard that throws denies, with nothing written; a referrer may still withdraw', async () => {
    await reopen({
      guards: [
        () => {
          throw new Error('broken');
        },
      ],
    });
    const referral = await refer();
    await expect(decide(referral, { decision: 'accept' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'plugin-guard-failed',
    });
    expect(await kinds(referral)).toEqual(['received']);
    const withdrawal = { actor: lead, ifMatch: 1, input: { referralId: referral.referralId, reason: 'by-referrer' } };
    expect(await performVerb(core, withdrawReferral, withdrawal)).toMatchObject({ state: 'withdrawn' });
  });

  it('a guard denies by its own code and because, and is told from where to where', async () => {
    await reopen({
      guards: [
        ({ to }) =>
          to === 'accepted'
            ? { allows: false, code: 'interview-missing', because: 'He was not met yet' }
            : { allows: true },
      ],
    });
    const referral = await refer();
    await expect(decide(referral, { decision: 'accept' })).rejects.toMatchObject({
      code: 'interview-missing',
      message: 'He was not met yet',
      detail: { facts: { from: 'submitted', to: 'accepted' } },
    });
    expect(await decide(referral, { decision: 'assess' })).toMatchObject({ state: 'assessing' });
  });
});

describe('the referrals that want a decision', () => {
  it('stand in a list until they have one, the one received first at the top', async () => {
    const first = await refer();
    core.clock.pass({ days: 2 });
    const second = await refer();
    const list = async () =>
      (
        await performRead(core, listReferrals, {
          actor: offering.coordinator,
          input: { offeringId: offering.offeringId },
        })
      ).referrals.map(({ referralId, daysSince, people }) => `${referralId} ${daysSince} ${people[0]?.name}`);
    expect(await list()).toEqual([`${first.referralId} 2 Kit Example`, `${second.referralId} 0 Kit Example`]);
    await decide(first, { decision: 'accept' });
    expect(await list()).toEqual([`${second.referralId} 0 Kit Example`]);
    const elsewhere = await addSmallOffering(core);
    const asked = { actor: elsewhere.coordinator, input: { offeringId: offering.offeringId } };
    await expect(performRead(core, listReferrals, asked)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('withdrawing a referral', () => {
  it('closes it with its reason; a closed one stays closed', async () => {
    const referral = await refer();
    const withdraw = (actor: Actor, ifMatch: number) =>
      performVerb(core, withdrawReferral, {
        actor,
        ifMatch,
        input: { referralId: referral.referralId, reason: 'by-referrer' },
      });
    expect(await withdraw(lead, 1)).toEqual({ referralId: referral.referralId, state: 'withdrawn', version: 2 });
    await expect(withdraw(offering.coordinator, 2)).rejects.toMatchObject({
      code: 'illegal-move',
      detail: { facts: { from: 'withdrawn', to: 'withdrawn' } },
    });
    expect(await status(referral)).toMatchObject({ state: 'withdrawn', closedBecause: 'By the referrer' });
  });
});
