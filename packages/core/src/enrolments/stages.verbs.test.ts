import { type Id, newId, type StageView } from '@waymark/contracts';
import type { Eligibility, Stages } from '@waymark/plugin-api/server';
import { afterEach, describe, expect, it } from 'vitest';
import { recordDeath } from '../deaths/index.ts';
import { addPerson, recordBirth } from '../persons/index.ts';
import { makeReferral, viewReferral } from '../referrals/index.ts';
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
  smallForm,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { beginEnding, viewStage } from './index.ts';

let core: TestCore;
let lead: Actor;
let family: SmallFamily;
let offering: SmallOffering;
let enrolmentId: Id;
let referralId: Id;
const babyId = newId();
afterEach(() => core.remove());

const parent = (personId: Id, more: object) => ({
  ...{ personId, givenNames: 'Sam', familyName: 'Example', sex: 'F', ethnicity: 'not-asked' },
  membership: { membershipId: newId(), familyId: family.familyId, from: '2026-01-05' },
  ...more,
});

interface Opening {
  readonly withSister?: boolean;
  readonly eligibility?: Eligibility;
}

/** Thursday 5 March 2026; the baby is expected on 4 June, 27 weeks gone. */
const open = async (stages?: Stages, { withSister = false, ...rules }: Opening = {}): Promise<void> => {
  const changes = { ...rules, ...(stages !== undefined && { stages }) };
  core = await openTestCore(programmesOf([smallProgramme(changes)]));
  const council = await addHouse(core, 'Example Council');
  lead = await addStaff(core, council, 'Lee Example', ['lead-practitioner']);
  const worker = await addStaff(core, council, 'Pat Example', ['partner-support']);
  family = await addSmallFamily(core, lead, 'Example');
  await giveWorker(core, lead, family.motherId, worker);
  await performVerb(core, addPerson, {
    actor: lead,
    input: parent(babyId, { givenNames: 'Unborn', sex: 'U', expectedOn: '2026-06-04', isUnborn: true }),
  });
  offering = await addSmallOffering(core);
  const named = [babyId, ...(withSister ? [family.childId] : [])].map((personId) => ({
    personId,
    changeSought: 'Safe at home',
    howKnown: 'Seen',
  }));
  const referral = await referFather(core, offering, { lead, family, changes: { children: named } });
  ({ referralId } = referral);
  const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12' });
  enrolmentId = await givePlaceTo(core, offering, referral, groupId);
};

/** Opens the referral, so that the entry condition is asked again. */
const lookAgain = async (): Promise<void> => {
  await performRead(core, viewReferral, { actor: offering.coordinator, input: { referralId } });
};
const stage = (of = enrolmentId, actor = offering.facilitator): Promise<StageView> =>
  performRead(core, viewStage, { actor, input: { enrolmentId: of } });
const bornOn = (day: string) =>
  performVerb(core, recordBirth, {
    actor: lead,
    input: { personId: babyId, bornOn: day, givenNames: 'Rowan', familyName: 'Example', sex: 'F' },
  });
const dies = (personId: Id) =>
  performVerb(core, recordDeath, {
    actor: lead,
    input: { deathId: newId(), personId, diedOn: '2026-03-05', howKnown: 'Told by the hospital' },
  });

describe('the stage of a place', () => {
  it('goes by weeks of pregnancy, each date a day that is only expected', async () => {
    await open();
    expect(await stage()).toEqual({
      enrolmentId,
      programmeId: 'small-steps',
      programmeVersion: '1.0.0',
      ruleVersion: '1.0.0',
      asOf: '2026-03-05',
      standing: 'known',
      stage: { id: 'before-birth', title: 'Before birth', because: 'The baby is not born yet.' },
      next: [
        {
          id: 'visit',
          title: 'First visit at home',
          on: '2026-03-12',
          isExpected: true,
          childId: babyId,
          childName: 'Unborn Example',
          weeks: { of: 'gestation', count: 28 },
        },
        {
          id: 'review',
          title: 'Review',
          on: '2026-08-27',
          isExpected: true,
          childId: babyId,
          childName: 'Unborn Example',
          weeks: { of: 'age', count: 12 },
        },
      ],
    });
  });

  it('goes by weeks of age from the birth on, however early it came', async () => {
    await open();
    core.clock.set('2026-04-20T09:00:00Z');
    await bornOn('2026-04-16');
    expect(await stage()).toMatchObject({
      stage: { id: 'first-weeks', because: 'The baby is 0 weeks old.' },
      next: [{ id: 'review', on: '2026-07-09', isExpected: false, weeks: { of: 'age', count: 12 } }],
    });
    core.clock.set('2026-07-10T09:00:00Z');
    expect(await stage()).toMatchObject({ stage: { id: 'with-the-child' }, next: [] });
  });

  it('is told to those who work with the person, and to nobody else', async () => {
    await open();
    for (const actor of [offering.coordinator, offering.facilitator, lead])
      expect((await stage(enrolmentId, actor)).standing).toBe('known');
    const stranger = await addStaff(core, await addHouse(core, 'Elsewhere'), 'Sasha Example', ['lead-practitioner']);
    await expect(stage(enrolmentId, stranger)).rejects.toMatchObject({ code: 'not-found' });
    await expect(stage(enrolmentId, offering.administrator)).rejects.toMatchObject({ code: 'permission-missing' });
  });

  it('hands over ids and days alone, frozen: no name, no other parent, no child who was not named', async () => {
    const handed: unknown[] = [];
    await open((facts) => {
      handed.push(facts);
      return { stage: null, next: [] };
    });
    await stage();
    expect(handed).toEqual([
      {
        enrolmentId,
        personId: family.fatherId,
        position: 'person-causing-harm',
        programmeVersion: '1.0.0',
        from: '2026-03-05',
        startedOn: null,
        pauses: [],
        children: [{ personId: babyId, bornOn: null, expectedOn: '2026-06-04' }],
        settings: { groupSize: 10 },
      },
    ]);
    expect(Object.isFrozen(handed[0])).toBe(true);
  });

  it.each<[string, Stages]>([
    [
      'throws',
      () => {
        throw new Error('from inside');
      },
    ],
    ['returns rubbish', () => ({ stage: { id: 'x', title: '', because: '' }, next: [] })],
    ['says that it cannot tell', () => ({ stage: null, next: [] })],
  ])('is unknown where the programme %s', async (_, stages) => {
    await open(stages);
    expect(await stage()).toMatchObject({ standing: 'unknown', stage: null, next: [] });
  });

  it('is none where the programme has no stages', async () => {
    await open();
    const { stages: _, ...plugin } = smallProgramme();
    const programmes = programmesOf([plugin]);
    const asked = { actor: lead, input: { enrolmentId } };
    expect(await performRead({ ...core, programmes }, viewStage, asked)).toMatchObject({ standing: 'none', next: [] });
  });

  it('S30 stops with the ending of one parent, and goes on for the other', async () => {
    await open();
    const otherId = newId();
    await performVerb(core, addPerson, { actor: lead, input: parent(otherId, { dateOfBirth: '1992-05-01' }) });
    const form = smallForm(offering.offeringId, family, {
      subjects: [{ personId: otherId, position: 'co-parent' }],
      children: [{ personId: babyId, changeSought: 'Safe at home', howKnown: 'Seen' }],
    });
    const { referralId } = await performVerb(core, makeReferral, {
      actor: lead,
      input: form,
    });
    const view = await performRead(core, viewReferral, { actor: offering.coordinator, input: { referralId } });
    const subjectId = view.people.find(({ personId }) => personId === otherId)?.subjectId ?? '';
    const other = await addSmallGroup(core, offering, { startsOn: '2026-03-19', title: 'Other group' });
    const otherPlace = await givePlaceTo(core, offering, { referralId, subjectId }, other);
    await performVerb(core, beginEnding, {
      actor: offering.coordinator,
      input: { enrolmentId, reason: 'stopped-attending' },
    });
    expect(await stage()).toMatchObject({ standing: 'stopped', stage: null, next: [] });
    expect(await stage(otherPlace)).toMatchObject({ standing: 'known', next: [{ id: 'visit' }, { id: 'review' }] });
  });

  it('keeps no date of a child who has died, born or not, and says nothing of it', async () => {
    await open(undefined, { withSister: true });
    await dies(babyId);
    const after = await stage();
    expect(after).toMatchObject({ standing: 'known', stage: { id: 'with-the-child' }, next: [] });
    expect(JSON.stringify(after)).not.toContain(babyId);
  });

  it('stops when the person dies', async () => {
    await open();
    await dies(family.fatherId);
    expect(await stage(enrolmentId, lead)).toMatchObject({ standing: 'stopped', stage: null, next: [] });
  });
});

describe('an entry condition', () => {
  it('can ask how far a pregnancy is, until the birth', async () => {
    const weeks: (number | null)[][] = [];
    const eligibility: Eligibility = ({ subjects, children }) => {
      weeks.push([...subjects, ...children].map(({ gestationWeeks }) => gestationWeeks));
      return [{ rule: 'gestation', outcome: 'pass', because: 'In time.' }];
    };
    await open(undefined, { withSister: true, eligibility });
    expect(weeks.at(-1)?.toSorted()).toEqual([27, null, null]);
    core.clock.set('2026-04-20T09:00:00Z');
    await bornOn('2026-04-16');
    await lookAgain();
    expect(weeks.at(-1)).toEqual([null, null, null]);
  });
});
