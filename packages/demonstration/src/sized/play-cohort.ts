import { addDays, type Day, dayOf, type Id, newId } from '@waymark/contracts';
import { allocate, recordPlan, settleNotice, takeNotices, theSystem, viewGroup, viewRegister } from '@waymark/core';
import { readTonight } from '../answer-scenes.ts';
import type { Cast, Offered } from '../cast.ts';
import { addStoryGroup } from '../groups.ts';
import { addHousehold, type Household } from '../household.ts';
import type { Stage } from '../stage.ts';
import { planCaseScenes } from './case-scenes.ts';
import type { CasePlan, CohortPlan } from './cohort.ts';
import { courseOf } from './course.ts';
import type { HouseholdPeople } from './people.ts';
import { planGroupRegisters, planPlace } from './place-scenes.ts';

/** The place the cohort's group meets; a copy of it meets somewhere else. */
export const cohortVenue = 'Meeting place of the cohort';

/** Who is who in a cohort that was played. */
export interface PlayedCase {
  readonly household: Household;
  readonly plan: CasePlan;
}

/** Plays a cohort through verbs, from the first family opened to `stage.now`, as its workers would have done it. */
export const playCohort = async (
  stage: Stage,
  cast: Cast,
  offered: Offered,
  cohort: CohortPlan,
  peopleOf: (plan: CasePlan) => HouseholdPeople,
): Promise<readonly PlayedCase[]> => {
  const [lead, co] = cast.facilitators;
  const story = await addStoryGroup(stage, cast, offered, cohort.startsOn, lead, co, cohortVenue, cohort.cases.length);
  const { sessions } = await stage.read(viewGroup, cast.coordinator.actor, { groupId: story.groupId });
  const together = sessions.filter(({ enrolmentId }) => enrolmentId === null);
  const endsOn = dayOf(together.at(-1)?.startsAt ?? `${story.startsOn}T12:00:00.000Z`);
  const group = { ...story, endsOn, course: courseOf(offered.programme) };
  const played: PlayedCase[] = [];
  const planOf = new Map<Id, CasePlan>();
  for (const plan of cohort.cases) {
    stage.plan(plan.openedOn, '09:20', async () => {
      const household = await addHousehold(stage, plan.openedOn, householdOf(cast, plan, peopleOf(plan)));
      played.push({ household, plan });
      planOf.set(household.causingId, plan);
      planCaseScenes(stage, cast, { offered, group }, household, plan, (enrolmentId) =>
        planPlace(stage, cast, group, { enrolmentId, household, plan }),
      );
      planClosing(stage, household, plan, addDays(cohort.startsOn, 147));
    });
  }
  const expected = async (sessionId: Id): Promise<readonly Id[]> => {
    const { people } = await stage.read(viewRegister, lead.actor, { sessionId });
    return people.filter(({ isExpected }) => isExpected).map(({ personId }) => personId);
  };
  planEvenings(
    stage,
    cast,
    together.map(({ startsAt }) => dayOf(startsAt)),
  );
  planGroupRegisters(stage, group, together, expected, (personId) => planOf.get(personId));
  await stage.play(() => undefined);
  return played.toSorted((a, b) => a.plan.number - b.plan.number);
};

/** After each session the partners' workers take what stands on their lists, and the mail goes out. */
const planEvenings = (stage: Stage, cast: Cast, days: readonly Day[]): void => {
  for (const day of days) {
    stage.plan(day, '21:10', async () => {
      for (const worker of cast.partnerWorkers) await readTonight(stage, worker);
      let { notices } = await stage.verb(takeNotices, theSystem, {});
      while (notices.length > 0) {
        for (const { noticeId } of notices)
          await stage.verb(settleNotice, theSystem, { noticeId, result: { isSent: true } });
        ({ notices } = await stage.verb(takeNotices, theSystem, {}));
      }
    });
  }
};

const establishedBys = ['police-record', 'professional-assessment', 'said-by-person-harmed', 'court-finding'] as const;

const householdOf = (cast: Cast, { number, shape, openedOn }: CasePlan, people: HouseholdPeople) => ({
  lead: cast.leads[number % cast.leads.length] ?? cast.leads[0],
  partnerWorker: cast.partnerWorkers[number % cast.partnerWorkers.length],
  ...people,
  establishedBy: establishedBys[number % establishedBys.length] ?? 'professional-assessment',
  plan: planOfChildren(number, openedOn),
  livesApart: shape.livesApart,
});

const planOfChildren = (number: number, openedOn: Day) => {
  if (number % 5 === 4) return undefined;
  const startsOn = addDays(openedOn, -1 - (number % 9));
  return number % 3 === 0
    ? { kind: 'child-in-need' as const, category: undefined, startsOn }
    : { kind: 'child-protection' as const, category: number % 4 === 1 ? ('NEG' as const) : ('EMO' as const), startsOn };
};

/** When all is done the plans end, and then the work: until then the family is its workers' to see. */
const planClosing = (
  stage: Stage,
  { lead, work, plans }: Household,
  { outcome, decidedOn }: CasePlan,
  afterwards: Day,
): void => {
  const isShort = outcome === 'not-accepted' || outcome === 'withdrawn' || outcome === 'no-place';
  const on = isShort ? addDays(decidedOn, 28) : afterwards;
  stage.plan(on, '16:40', async () => {
    for (const plan of plans) {
      const supersedes = { factId: plan.planId, reason: 'The plan has ended' };
      await stage.verb(recordPlan, lead.actor, { ...plan, planId: newId(), endsOn: on, supersedes });
    }
    for (const standing of work.toReversed()) {
      const supersedes = { factId: standing.allocationId, reason: 'The work has ended' };
      await stage.verb(allocate, lead.actor, { ...standing, allocationId: newId(), to: on, supersedes });
    }
  });
};
