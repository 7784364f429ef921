import { addDays, atLondon, type Day, type Id, newId, type OfferDeclinedReason } from '@waymark/contracts';
import {
  answerOffer,
  beginWaiting,
  bookAppointment,
  decideReferral,
  makeOffer,
  makeReferral,
  markAppointment,
  recordContactAttempt,
  setWaitingPlan,
  viewReferral,
} from '@waymark/core';
import type { Cast, Offered } from './cast.ts';
import type { Household } from './household.ts';
import type { Stage } from './stage.ts';

/** One referral of the story and how far it gets. */
export interface ReferralPlan {
  readonly offered: Offered;
  readonly household: Household;
  /** Number of the invented referral: decides the answers to the programme's form. */
  readonly number: number;
  readonly receivedOn: Day;
  readonly decidedOn: Day;
  readonly why: string;
  readonly needBy?: { readonly day: Day; readonly why: 'conference' | 'release' | 'court' };
  readonly decision: 'accept' | 'assess' | 'none' | 'not-eligible' | 'no-suitable-programme';
  readonly changeSought: string;
  readonly howKnown: string;
}

/** The person referred, as the verbs name him or her. */
export interface Referred {
  readonly referralId: Id;
  readonly subjectId: () => Promise<Id>;
}

const daysBetweenContacts = 21;
/** One referral in so many is forgotten after the first contact was agreed, and stands out in the list. */
const forgottenOneIn = 6;

interface Waiting {
  readonly referralId: Id;
  readonly subjectId: Id;
}

const versionOf = async (stage: Stage, cast: Cast, referralId: Id) =>
  await stage.read(viewReferral, cast.coordinator.actor, { referralId });

/** Plans the scenes of one referral up to the waiting list. */
export const planReferral = (stage: Stage, cast: Cast, plan: ReferralPlan): Referred => {
  const referralId = newId();
  const { household, offered, decision } = plan;
  const subjectId = async (): Promise<Id> => {
    const [subject] = (await versionOf(stage, cast, referralId)).people;
    if (subject === undefined) throw new Error('A referral of the demonstration has nobody in it');
    return subject.subjectId;
  };
  stage.plan(plan.receivedOn, '10:20', async () => {
    await stage.verb(makeReferral, household.lead.actor, {
      referralId,
      familyId: household.familyId,
      offeringId: offered.offeringId,
      subjects: [{ personId: household.causingId, position: 'person-causing-harm' }],
      children: household.childIds.map((personId) => ({
        personId,
        changeSought: plan.changeSought,
        howKnown: plan.howKnown,
      })),
      urgency: plan.needBy === undefined ? 'routine' : 'soon',
      why: plan.why,
      ...(plan.needBy === undefined ? {} : { needBy: { ...plan.needBy, isKnownToPerson: true } }),
      consent: { consent: 'given' },
      knowledge: { knows: 'yes', toldWhat: 'That a place is asked for, and why' },
      answers: offered.programme.demo.referralAnswers(plan.number),
    });
  });
  if (decision === 'none') return { referralId, subjectId };
  stage.plan(plan.decidedOn, '11:05', async () => {
    const { version } = await versionOf(stage, cast, referralId);
    if (decision === 'accept') {
      const note = 'Talked through with the referrer; nothing stands against it.';
      await stage.verb(decideReferral, cast.coordinator.actor, { referralId, decision: 'accept', note }, version);
      const nextContactOn = addDays(plan.decidedOn, daysBetweenContacts);
      const waiting = { referralId, subjectId: await subjectId() };
      await waitFor(stage, cast, waiting, nextContactOn);
      if (plan.number % forgottenOneIn !== 0) keepInTouch(stage, cast, waiting, nextContactOn);
      return;
    }
    if (decision === 'assess') {
      await stage.verb(decideReferral, cast.coordinator.actor, { referralId, decision }, version);
      planAssessment(stage, cast, plan, { referralId, subjectId: await subjectId() });
      return;
    }
    const closing =
      decision === 'not-eligible'
        ? { decision: 'not-accept', reasonCode: 'not-eligible' }
        : { decision: 'unmet-need', reasonCode: 'no-suitable-programme' };
    await stage.verb(decideReferral, cast.coordinator.actor, { referralId, ...closing }, version);
  });
  return { referralId, subjectId };
};

const daysUntilAppointment = 4;

/** The day itself, or the Monday after it. */
const onWorkingDay = (day: Day): Day => {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return addDays(day, dayOfWeek > 5 ? 8 - dayOfWeek : 0);
};

/** Met before anything is decided: the first appointment is missed; for every other referral the next one is booked. */
const planAssessment = (stage: Stage, cast: Cast, { decidedOn, number }: ReferralPlan, waiting: Waiting): void => {
  const { actor } = cast.coordinator;
  const book = async (appointmentId: Id, day: Day): Promise<void> => {
    const when = {
      day,
      from: '14:00',
      to: '15:00',
      place: 'Family centre, room 2',
      mode: 'in-person',
      evenIfBooked: true,
    };
    await stage.verb(bookAppointment, actor, { appointmentId, ...waiting, ...when });
  };
  const first = newId();
  const missedOn = onWorkingDay(addDays(decidedOn, daysUntilAppointment));
  stage.plan(decidedOn, '11:20', () => book(first, missedOn));
  stage.plan(missedOn, '15:30', async () => {
    const mark = { markId: newId(), appointmentId: first, code: 'absent-no-contact' };
    await stage.verb(markAppointment, actor, mark);
    if (number % 2 === 1) await book(newId(), addDays(missedOn, 14));
  });
};

const planWait = async (stage: Stage, cast: Cast, waiting: Waiting, nextContactOn: Day): Promise<void> => {
  const { version } = await versionOf(stage, cast, waiting.referralId);
  const owner = cast.coordinator.actor;
  const plan = { ...waiting, ownerId: owner.staffId, planForOthers: 'in-place', nextContactOn };
  await stage.verb(setWaitingPlan, owner, plan, version);
};

/** While somebody waits the coordinator rings on the day agreed, and agrees the next (B5). */
const keepInTouch = (stage: Stage, cast: Cast, waiting: Waiting, on: Day): void =>
  stage.plan(on, '13:20', async () => {
    const { people } = await versionOf(stage, cast, waiting.referralId);
    const person = people.find(({ subjectId }) => subjectId === waiting.subjectId);
    if (person === undefined || !(person.state === 'waiting' || person.state === 'offered')) return;
    await stage.verb(recordContactAttempt, cast.coordinator.actor, {
      attemptId: newId(),
      personId: person.personId,
      channel: 'phone',
      direction: 'to-person',
      at: atLondon(on, '13:20'),
      result: 'spoken-to',
    });
    const next = addDays(on, daysBetweenContacts);
    await planWait(stage, cast, waiting, next);
    keepInTouch(stage, cast, waiting, next);
  });

const waitFor = async (stage: Stage, cast: Cast, waiting: Waiting, nextContactOn: Day): Promise<void> => {
  const { referralId, subjectId } = waiting;
  await planWait(stage, cast, waiting, nextContactOn);
  const { version } = await versionOf(stage, cast, referralId);
  await stage.verb(beginWaiting, cast.coordinator.actor, { referralId, subjectId }, version);
};

/** Offers a place on a day and has it answered some days later. */
export const planOffer = (
  stage: Stage,
  cast: Cast,
  referred: Referred,
  offer: { readonly groupId: Id; readonly on: Day; readonly answeredOn: Day; readonly declined?: OfferDeclinedReason },
  afterwards: (enrolmentId: Id) => void,
): void => {
  stage.plan(offer.on, '14:10', async () => {
    const { version } = await versionOf(stage, cast, referred.referralId);
    const subjectId = await referred.subjectId();
    const made = await stage.verb(
      makeOffer,
      cast.coordinator.actor,
      {
        referralId: referred.referralId,
        subjectId,
        groupId: offer.groupId,
        answerBy: addDays(offer.on, 14),
        orderReason: 'The group runs at a time this person can come',
      },
      version,
    );
    stage.plan(offer.answeredOn, '15:30', async () => {
      const answered = await stage.verb(answerOffer, cast.coordinator.actor, {
        offerId: made.offerId,
        ...(offer.declined === undefined
          ? { answer: 'accepted' }
          : { answer: 'declined', reason: offer.declined, note: 'Works shifts until the spring' }),
      });
      if (answered.enrolmentId !== null) afterwards(answered.enrolmentId);
    });
  });
};
