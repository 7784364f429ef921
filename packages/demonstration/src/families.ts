import { addDays, type Day, type Id } from '@waymark/contracts';
import { beginEnding, recordBirth } from '@waymark/core';
import type { Cast } from './cast.ts';
import type { StoryGroup } from './groups.ts';
import { addHousehold, type Household, type HouseholdPlan, type Invented } from './household.ts';
import { type InventedFamily, inventFamily } from './invent.ts';
import type { Chance } from './random.ts';
import { planOffer, planReferral } from './referral-scenes.ts';
import type { Stage } from './stage.ts';

const reasons: readonly [string, ...string[]] = [
  'Police were called twice this summer; the children were upstairs.',
  'School noticed how the children change when he collects them.',
  'He says he wants to be a different father from his own.',
  'The core group asked what is being offered to him.',
  'Their mother says the shouting starts when the baby cries.',
];

const changes: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['Is spoken to calmly at handover', 'Seen by the contact worker; says so herself'],
  ['Is not asked to carry messages', 'Says so at school; their mother’s account'],
  ['Plays at home without stopping to listen', 'Observed on visits; nursery’s notes'],
  ['Goes to school rested', 'Attendance and the teacher’s view'],
];

/** How far one family of the story gets. */
export interface FamilyPlan {
  readonly number: number;
  readonly receivedOn: Day;
  readonly decision: 'accept' | 'assess' | 'none' | 'not-eligible' | 'no-suitable-programme' | 'no-referral';
  readonly offer?: { readonly group: StoryGroup; readonly on: Day; readonly declined?: boolean };
  /** The day on which the end of the place begins: he has stopped attending. */
  readonly endsOn?: Day;
  /** The day on which its unborn child is born. */
  readonly bornOn?: Day;
  /** Changes what was invented: another person causes harm, access needs, an unborn child. */
  readonly change?: (invented: InventedFamily, plan: HouseholdPlan) => HouseholdPlan;
}

/** The child that was expected is born, and is told of two days later. */
const planBirth = (
  stage: Stage,
  { lead, childIds }: Household,
  bornOn: Day,
  { givenNames, familyName }: Invented,
): void =>
  stage.plan(addDays(bornOn, 2), '15:10', async () => {
    await stage.verb(recordBirth, lead.actor, { personId: childIds[0], bornOn, givenNames, familyName, sex: 'F' });
  });

const establishedBys = ['police-record', 'professional-assessment', 'said-by-person-harmed', 'court-finding'] as const;

/** Plans one family from the day it is opened; `onPlace` hears of the person once the family is there. */
export const planFamily = (
  stage: Stage,
  cast: Cast,
  chance: Chance,
  plan: FamilyPlan,
  onPerson: (id: Id) => void,
): void => {
  const { number, receivedOn, decision, offer } = plan;
  const invented = inventFamily(chance, number, stage.today);
  const opened = addDays(receivedOn, -chance.between(6, 20));
  const hasPlan = number % 5 !== 4;
  const household: HouseholdPlan = {
    lead: cast.leads[number % cast.leads.length] ?? cast.leads[0],
    partnerWorker: cast.partnerWorkers[number % cast.partnerWorkers.length],
    causing: invented.man,
    harmed: invented.woman,
    establishedBy: establishedBys[number % establishedBys.length] ?? 'professional-assessment',
    children: invented.children,
    plan: hasPlan
      ? number % 3 === 0
        ? { kind: 'child-in-need', category: undefined, startsOn: addDays(opened, -chance.between(1, 10)) }
        : {
            kind: 'child-protection',
            category: number % 4 === 1 ? 'NEG' : 'EMO',
            startsOn: addDays(opened, -chance.between(1, 10)),
          }
      : undefined,
    livesApart: number % 3 === 1,
  };
  const [changeSought, howKnown] = changes[number % changes.length] ?? changes[0];
  stage.plan(opened, '09:20', async () => {
    const there = await addHousehold(stage, opened, plan.change?.(invented, household) ?? household);
    onPerson(there.causingId);
    if (plan.bornOn !== undefined) planBirth(stage, there, plan.bornOn, invented.children[0]);
    const { offered } = cast;
    if (decision === 'no-referral' || offered === undefined) return;
    const referred = planReferral(stage, cast, {
      offered,
      household: there,
      number,
      receivedOn,
      decidedOn: addDays(receivedOn, chance.between(3, 9)),
      why: reasons[number % reasons.length] ?? reasons[0],
      decision,
      changeSought,
      howKnown,
    });
    if (offer === undefined) return;
    planOffer(
      stage,
      cast,
      referred,
      {
        groupId: offer.group.groupId,
        on: offer.on,
        answeredOn: addDays(offer.on, chance.between(2, 4)),
        ...(offer.declined === true ? { declined: 'work-hours' as const } : {}),
      },
      (enrolmentId) => {
        if (plan.endsOn === undefined) return;
        const input = { enrolmentId, reason: 'stopped-attending', note: 'Three letters and no answer' };
        stage.plan(plan.endsOn, '15:10', async () => {
          await stage.verb(beginEnding, cast.coordinator.actor, input);
        });
      },
    );
  });
};
