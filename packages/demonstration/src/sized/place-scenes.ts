import { addDays, type Day, dayOf, type Id, type MarkCode, newId } from '@waymark/contracts';
import {
  answerEnding,
  beginEnding,
  closeRegister,
  completeEnrolment,
  endEnrolment,
  planIndividualSession,
  recordMarks,
} from '@waymark/core';
import type { Cast } from '../cast.ts';
import type { StoryGroup } from '../groups.ts';
import type { Household } from '../household.ts';
import type { Stage } from '../stage.ts';
import type { CasePlan } from './cohort.ts';
import type { Course } from './course.ts';

/** A group of the story with the day of its last session. */
export interface CohortGroup extends StoryGroup {
  readonly endsOn: Day;
  readonly course: Course;
}

interface Place {
  readonly enrolmentId: Id;
  readonly household: Household;
  readonly plan: CasePlan;
}

/** Plans what is done with one person alone, and how the place ends. */
export const planPlace = (stage: Stage, cast: Cast, group: CohortGroup, place: Place): void => {
  const { plan } = place;
  const hasStarted = plan.outcome !== 'not-started';
  for (const item of group.course.alone)
    if (hasStarted && item.number <= plan.lastCome) planAlone(stage, group, place, item);
  if (plan.outcome === 'completed') {
    stage.plan(addDays(group.endsOn, 1), '15:20', async () => {
      await stage.verb(completeEnrolment, cast.coordinator.actor, { enrolmentId: place.enrolmentId });
    });
  } else planEnding(stage, cast, group, place);
};

const planAlone = (
  stage: Stage,
  group: CohortGroup,
  place: Place,
  { itemId, number }: Course['alone'][number],
): void => {
  const day = addDays(group.startsOn, 7 * (number - 1));
  const sessionId = newId();
  const { actor } = group.facilitator;
  const { enrolmentId, household, plan } = place;
  stage.plan(addDays(day, -8), '12:15', async () => {
    await stage.verb(planIndividualSession, actor, {
      sessionId,
      enrolmentId,
      itemId,
      day,
      from: '14:00',
      to: '15:00',
      place: 'Room 2',
      mode: 'in-person',
      evenIfBooked: true,
    });
  });
  stage.plan(day, '14:05', async () => {
    const marks = [markOf(stage, household.causingId, plan.markAt(number), 60)];
    await stage.verb(recordMarks, actor, { sessionId, marks });
  });
  stage.plan(day, '15:02', async () => {
    await stage.verb(closeRegister, actor, { sessionId });
  });
};

const planEnding = (stage: Stage, cast: Cast, group: StoryGroup, place: Place): void => {
  const { enrolmentId, household, plan } = place;
  const isNoStart = plan.outcome === 'not-started';
  const on = addDays(group.startsOn, isNoStart ? 16 : 7 * (plan.lastCome + 2) + 4);
  const reason = isNoStart ? 'did-not-start' : 'stopped-attending';
  stage.plan(on, '10:30', async () => {
    await stage.verb(beginEnding, cast.coordinator.actor, { enrolmentId, reason });
  });
  stage.plan(addDays(on, 1), '13:45', async () => {
    for (const childId of household.childIds) {
      await stage.verb(answerEnding, household.lead.actor, {
        answerId: newId(),
        enrolmentId,
        childId,
        meaning: 'Nothing is being done about the cause for now. Contact stays supervised until the core group meets.',
      });
    }
  });
  stage.plan(addDays(on, 2), '15:30', async () => {
    await stage.verb(endEnrolment, cast.coordinator.actor, { enrolmentId, as: 'ended-early' });
  });
};

const details: Partial<Record<MarkCode, Readonly<Record<string, unknown>>>> = {
  'could-not-attend': { reasonCode: 'work' },
  'attended-not-engaged': { note: 'Answered no question and looked at the phone throughout.' },
};

/** A mark as a facilitator makes it; `length` is how many minutes the session lasts. */
const markOf = (stage: Stage, personId: Id, code: MarkCode, length: number): Readonly<Record<string, unknown>> => {
  const occurredAt = stage.core.store.now();
  return {
    markId: newId(),
    personId,
    code,
    mode: 'in-person',
    occurredAt,
    ...(code === 'attended-late' ? { minutes: length - 15 } : {}),
    ...(code === 'cancelled' ? { cancelledBy: 'person', confirmedHow: 'voice-call', noticeAt: occurredAt } : {}),
    ...details[code],
  };
};

/** Plans the registers of a group: its marks twelve minutes in, closed at the end. */
export const planGroupRegisters = (
  stage: Stage,
  group: StoryGroup,
  sessions: readonly { readonly sessionId: Id; readonly number: number; readonly startsAt: string }[],
  expected: (sessionId: Id) => Promise<readonly Id[]>,
  planOf: (personId: Id) => CasePlan | undefined,
): void => {
  const { actor } = group.facilitator;
  for (const { sessionId, number, startsAt } of sessions) {
    const day = dayOf(startsAt);
    stage.plan(day, '18:42', async () => {
      // Not in the order of their names, which a copy changes.
      const people = (await expected(sessionId)).map((personId) => ({ personId, plan: planOf(personId) }));
      const inOrder = people.toSorted((a, b) => (a.plan?.number ?? 0) - (b.plan?.number ?? 0));
      const marks = inOrder.map(({ personId, plan }) => {
        const code = plan === undefined || plan.outcome === 'not-started' ? 'absent-no-contact' : plan.markAt(number);
        return markOf(stage, personId, code, 120);
      });
      if (marks.length > 0) await stage.verb(recordMarks, actor, { sessionId, marks });
    });
    stage.plan(day, '20:28', async () => {
      await stage.verb(closeRegister, actor, { sessionId });
    });
  }
};
