import { addDays, type Id, newId } from '@waymark/contracts';
import {
  beginWaiting,
  decideReferral,
  makeReferral,
  setWaitingPlan,
  viewReferral,
  withdrawReferral,
} from '@waymark/core';
import type { Cast, Offered } from '../cast.ts';
import type { StoryGroup } from '../groups.ts';
import type { Household } from '../household.ts';
import { planOffer } from '../referral-scenes.ts';
import type { Stage } from '../stage.ts';
import type { CasePlan } from './cohort.ts';

const whys: readonly [string, ...string[]] = [
  'Police were called twice this summer; the children were upstairs.',
  'School noticed how the children change at collection time.',
  'The core group asked what is being offered.',
  'The shouting starts when the baby cries.',
  'Neighbours rang three times this year.',
];
const changes: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['Is spoken to calmly at handover', 'Seen by the contact worker; says so herself'],
  ['Is not asked to carry messages', 'Says so at school'],
  ['Plays at home without stopping to listen', 'Observed on visits; nursery’s notes'],
  ['Goes to school rested', 'Attendance and the teacher’s view'],
];
const notAccepted = [
  'not-eligible',
  'did-not-attend-assessment',
  'could-not-be-contacted',
  'better-met-elsewhere',
] as const;

/** Plays one referral through its assessment and its wait up to the place, as far as its outcome lets it come. */
export const planCaseScenes = (
  stage: Stage,
  cast: Cast,
  { offered, group }: { readonly offered: Offered; readonly group: StoryGroup },
  household: Household,
  plan: CasePlan,
  onPlace: (enrolmentId: Id) => void,
): void => {
  const referralId = newId();
  const { number, outcome, assessedFrom, decidedOn } = plan;
  const { actor } = cast.coordinator;
  const view = () => stage.read(viewReferral, actor, { referralId });
  const subjectId = async (): Promise<Id> => {
    const [subject] = (await view()).people;
    if (subject === undefined) throw new Error('A referral of the demonstration has nobody in it');
    return subject.subjectId;
  };
  const decide = async (decision: Readonly<Record<string, unknown>>): Promise<void> => {
    const { version } = await view();
    await stage.verb(decideReferral, actor, { referralId, ...decision }, version);
  };
  const [changeSought, howKnown] = changes[number % changes.length] ?? changes[0];
  stage.plan(plan.receivedOn, '10:20', async () => {
    await stage.verb(makeReferral, household.lead.actor, {
      referralId,
      familyId: household.familyId,
      offeringId: offered.offeringId,
      subjects: [{ personId: household.causingId, position: 'person-causing-harm' }],
      children: household.childIds.map((personId) => ({ personId, changeSought, howKnown })),
      urgency: number % 5 === 0 ? 'soon' : 'routine',
      why: whys[number % whys.length] ?? whys[0],
      consent: { consent: 'given' },
      knowledge: { knows: 'yes', toldWhat: 'That a place is asked for, and why' },
      answers: offered.programme.demo.referralAnswers(number),
    });
  });
  stage.plan(assessedFrom, '09:40', () => decide({ decision: 'assess' }));
  stage.plan(decidedOn, '11:05', async () => {
    if (outcome === 'not-accepted') {
      await decide({ decision: 'not-accept', reasonCode: notAccepted[number % notAccepted.length] });
    } else if (outcome === 'no-place') await decide({ decision: 'unmet-need', reasonCode: 'no-place-in-time' });
    else await wait();
  });
  const wait = async (): Promise<void> => {
    await decide({ decision: 'accept', note: 'Talked through with the referrer; nothing stands against it.' });
    const waiting = { referralId, subjectId: await subjectId() };
    const next = { ownerId: actor.staffId, planForOthers: 'in-place', nextContactOn: addDays(decidedOn, 28) };
    await stage.verb(setWaitingPlan, actor, { ...waiting, ...next }, (await view()).version);
    await stage.verb(beginWaiting, actor, waiting, (await view()).version);
  };
  if (outcome === 'withdrawn') {
    stage.plan(addDays(decidedOn, 9), '16:10', async () => {
      const { version } = await view();
      await stage.verb(withdrawReferral, household.lead.actor, { referralId, reason: 'no-longer-needed' }, version);
    });
  }
  if (outcome === 'withdrawn' || outcome === 'not-accepted' || outcome === 'no-place') return;
  const offer = { groupId: group.groupId, on: plan.offeredOn, answeredOn: addDays(plan.offeredOn, 2 + (number % 4)) };
  planOffer(stage, cast, { referralId, subjectId }, offer, onPlace);
};
