import { addDays, atLondon, type Day, type Id, newId } from '@waymark/contracts';
import {
  arrangeMeeting,
  closeRegister,
  planIndividualSession,
  recordCircumstance,
  recordMarks,
  recordPause,
} from '@waymark/core';
import type { Cast, Offered, Player } from './cast.ts';
import { addHousehold, type Household } from './household.ts';
import { planOffer, planReferral } from './referral-scenes.ts';
import { planEarlierReport } from './report-scenes.ts';
import type { Stage } from './stage.ts';

/** The family a visitor meets in every role: the father missed week 6 after his release, the conference is on Friday. */
export interface StoryPlan {
  /** The day the story counts from. */
  readonly groupStart: Day;
  /** The group he comes to; `undefined` where no programme is offered. */
  readonly place: StoryPlace | undefined;
}

interface StoryPlace {
  readonly offered: Offered;
  readonly groupId: Id;
  readonly facilitator: Player;
}

const nextFriday = (today: Day): Day => addDays(today, (5 - Temporal.PlainDate.from(today).dayOfWeek + 7) % 7);

const circumstance = (stage: Stage, who: Player, personId: Id, day: Day, fact: Record<string, unknown>): void =>
  stage.plan(day, '12:15', async () => {
    await stage.verb(recordCircumstance, who.actor, {
      circumstanceId: newId(),
      personId,
      from: day,
      sourceName: who.name,
      sourceAgency: 'Children’s services',
      reliability: 'confirmed',
      ...fact,
    });
  });

/** Plans the Harpers: referred, waited, started, in custody, released, missed week 6, back, and away again. */
export const planHarpers = (stage: Stage, cast: Cast, plan: StoryPlan, onPerson: (id: Id) => void): void => {
  const [lead] = cast.leads;
  const [worker] = cast.partnerWorkers;
  const opened = addDays(plan.groupStart, -75);
  stage.plan(opened, '09:05', async () => {
    const household = await addHousehold(stage, opened, {
      lead,
      partnerWorker: worker,
      causing: { givenNames: 'Daniel', familyName: 'Harper', sex: 'M', dateOfBirth: '1991-03-19' },
      harmed: { givenNames: 'Amy', familyName: 'Harper', sex: 'F', dateOfBirth: '1993-08-02' },
      establishedBy: 'police-record',
      children: [
        { givenNames: 'Leo', familyName: 'Harper', sex: 'M', dateOfBirth: '2018-10-23' },
        { givenNames: 'Mia', familyName: 'Harper', sex: 'F', dateOfBirth: '2022-02-14' },
      ],
      plan: { kind: 'child-protection', category: 'EMO', startsOn: addDays(opened, -3) },
      livesApart: false,
    });
    onPerson(household.causingId);
    planTheirTime(stage, cast, household, plan);
  });
};

const custodyFrom = (groupStart: Day): { readonly from: Day; readonly to: Day } => ({
  from: addDays(groupStart, 12),
  to: addDays(groupStart, 32),
});

/** He is referred, gets a place, and is paused while he is in custody. */
const planTheirPlace = (
  stage: Stage,
  cast: Cast,
  household: Household,
  { place, groupStart }: StoryPlan & { readonly place: StoryPlace },
): void => {
  const { groupId, offered, facilitator } = place;
  const referred = planReferral(stage, cast, {
    offered,
    household,
    number: 1,
    receivedOn: addDays(groupStart, -66),
    decidedOn: addDays(groupStart, -58),
    why: 'The conference asked that he looks at what his anger does to Leo and Mia.',
    needBy: { day: addDays(groupStart, 30), why: 'conference' },
    decision: 'accept',
    changeSought: 'Falls asleep without listening for the door',
    howKnown: 'Says so to the school’s learning mentor; sleep noted by their mother',
  });
  planOffer(
    stage,
    cast,
    referred,
    { groupId, on: addDays(groupStart, -16), answeredOn: addDays(groupStart, -12) },
    (enrolmentId) => {
      stage.plan(custodyFrom(groupStart).from, '16:40', async () => {
        await stage.verb(recordPause, cast.coordinator.actor, {
          pauseId: newId(),
          enrolmentId,
          pauseReason: 'custody',
          ...custodyFrom(groupStart),
        });
      });
      planWeekSix(stage, offered, facilitator, { enrolmentId, personId: household.causingId, groupStart });
    },
  );
};

const planTheirTime = (stage: Stage, cast: Cast, household: Household, plan: StoryPlan): void => {
  const [lead] = cast.leads;
  const [worker] = cast.partnerWorkers;
  const { causingId, harmedId, familyId, childIds } = household;
  const { place, groupStart } = plan;
  if (place !== undefined) planTheirPlace(stage, cast, household, { ...plan, place });
  planEarlierReport(stage, cast, household, nextFriday(addDays(groupStart, 6)));
  const custody = custodyFrom(groupStart);
  const release = addDays(groupStart, 33);
  circumstance(stage, lead, causingId, custody.from, { kind: 'custody', to: custody.to, sourceAgency: 'Police' });
  circumstance(stage, lead, causingId, release, { kind: 'release', sourceAgency: 'Probation' });
  circumstance(stage, worker, harmedId, addDays(groupStart, 40), {
    kind: 'separation-intended',
    sourceAgency: 'Her own worker',
    reliability: 'reported',
    note: 'Told alone. He does not know.',
  });
  stage.plan(addDays(stage.today, -18), '10:30', async () => {
    await stage.verb(arrangeMeeting, lead.actor, {
      meetingId: newId(),
      familyId,
      kind: 'review-conference',
      startsAt: atLondon(nextFriday(stage.today), '10:00'),
      place: 'Civic Centre, room 4',
      childIds: [...childIds],
    });
  });
};

/** Week 6 is with him alone, three days after his release: he does not come. */
const planWeekSix = (
  stage: Stage,
  { programme }: Offered,
  facilitator: Player,
  { enrolmentId, personId, groupStart }: { readonly enrolmentId: Id; readonly personId: Id; readonly groupStart: Day },
): void => {
  const day = addDays(groupStart, 36);
  const sessionId = newId();
  stage.plan(addDays(groupStart, 33), '11:20', async () => {
    const item = programme.shared.curricula[0]?.items.find((planned) => planned.kind === 'individual');
    if (item === undefined) return;
    await stage.verb(planIndividualSession, facilitator.actor, {
      sessionId,
      enrolmentId,
      itemId: item.id,
      day,
      from: '16:00',
      to: '17:00',
      place: 'Harbour House, room 2',
      mode: 'in-person',
      evenIfBooked: true,
    });
    stage.plan(day, '16:25', async () => {
      await stage.verb(recordMarks, facilitator.actor, {
        sessionId,
        marks: [
          {
            markId: newId(),
            personId,
            code: 'absent-no-contact',
            mode: 'in-person',
            occurredAt: stage.core.store.now(),
          },
        ],
      });
    });
    stage.plan(day, '17:00', async () => {
      await stage.verb(closeRegister, facilitator.actor, { sessionId });
    });
  });
};
