import { addDays, dayOf, type Id, type MakeReferralInput, newId } from '@waymark/contracts';
import { addGroup, setGroupStaff } from '../groups/index.ts';
import { answerOffer, makeOffer } from '../offers/index.ts';
import { addOffering, setOfferingStaff } from '../programmes/index.ts';
import { beginWaiting, decideReferral, makeReferral, setWaitingPlan, viewReferral } from '../referrals/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { type Core, performRead, performVerb } from '../verbs/perform.ts';
import type { SmallFamily } from './small-family.ts';
import { addHouse, addStaff } from './staff-of.ts';

/** A provider that offers the small programme, with someone in each role of it. */
export interface SmallOffering {
  readonly offeringId: Id;
  readonly administrator: Actor;
  readonly coordinator: Actor;
  readonly facilitator: Actor;
}

/** An offering of the small programme to which councils and schools may refer. */
export const addSmallOffering = async (core: Core): Promise<SmallOffering> => {
  const house = await addHouse(core, 'Example Provider', 'provider');
  const administrator = await addStaff(core, house, 'Ash Example', ['administrator']);
  const coordinator = await addStaff(core, house, 'Cory Example', ['coordinator']);
  const facilitator = await addStaff(core, house, 'Finn Example', ['facilitator']);
  const offeringId = newId();
  await performVerb(core, addOffering, {
    actor: administrator,
    input: {
      offeringId,
      programmeId: 'small-steps',
      providerId: house.organisationId,
      title: 'Small Steps in Northtown',
      area: 'Northtown',
      whoMayRefer: ['local-authority', 'school'],
      settings: {},
      from: '2020-01-01',
    },
  });
  await performVerb(core, setOfferingStaff, {
    actor: administrator,
    ifMatch: 1,
    input: { offeringId, staff: [{ staffId: coordinator.staffId, role: 'coordinator' }] },
  });
  return { offeringId, administrator, coordinator, facilitator };
};

/** A group of three weekly sessions on Thursdays at 18:30, led by the facilitator. */
export const addSmallGroup = async (
  core: Core,
  offering: SmallOffering,
  group: {
    readonly startsOn: string;
    readonly capacity?: number;
    readonly title?: string;
    readonly datesLeftOut?: string[];
  },
): Promise<Id> => {
  const groupId = newId();
  await performVerb(core, addGroup, {
    actor: offering.coordinator,
    input: {
      groupId,
      offeringId: offering.offeringId,
      startsOn: group.startsOn,
      slots: [{ weekday: 4, from: '18:30', to: '20:30' }],
      datesLeftOut: group.datesLeftOut ?? [],
      title: group.title ?? 'Thursday group',
      venue: 'Library',
      capacity: group.capacity ?? 8,
      mode: 'in-person',
      evenIfBooked: true,
    },
  });
  await performVerb(core, setGroupStaff, {
    actor: offering.coordinator,
    ifMatch: 1,
    input: { groupId, staff: [{ staffId: offering.facilitator.staffId, role: 'lead' }], evenIfBooked: true },
  });
  return groupId;
};

/** The form by which the father of a small family is referred; `changes` put in other answers. */
export const smallForm = (
  offeringId: Id,
  family: SmallFamily,
  changes: Partial<MakeReferralInput> = {},
): MakeReferralInput => ({
  referralId: newId(),
  familyId: family.familyId,
  offeringId,
  subjects: [{ personId: family.fatherId, position: 'person-causing-harm' }],
  children: [{ personId: family.childId, changeSought: 'Sleeps through the night', howKnown: 'Her own words' }],
  urgency: 'routine',
  why: 'The conference asked for it',
  consent: { consent: 'given' },
  knowledge: { knows: 'yes', toldWhat: 'That a place is asked for' },
  answers: {},
  ...changes,
});

export interface SmallReferral {
  readonly referralId: Id;
  readonly subjectId: Id;
}

/** Refers the father of a small family. */
export const referFather = async (
  core: Core,
  offering: SmallOffering,
  by: { readonly lead: Actor; readonly family: SmallFamily; readonly changes?: Partial<MakeReferralInput> },
): Promise<SmallReferral> => {
  const form = smallForm(offering.offeringId, by.family, by.changes);
  const { referralId } = await performVerb(core, makeReferral, { actor: by.lead, input: form });
  const view = await performRead(core, viewReferral, { actor: offering.coordinator, input: { referralId } });
  const subjectId = view.people.find((person) => person.personId === by.family.fatherId)?.subjectId;
  if (subjectId === undefined) throw new Error('The father is not in his own referral');
  return { referralId, subjectId };
};

/** The version of a referral as its coordinator sees it. */
export const versionOf = async (core: Core, offering: SmallOffering, referralId: Id): Promise<number> => {
  const view = await performRead(core, viewReferral, { actor: offering.coordinator, input: { referralId } });
  return view.version;
};

/** Accepts a referral and puts the person on the waiting list. */
export const acceptToWaiting = async (core: Core, offering: SmallOffering, referral: SmallReferral): Promise<void> => {
  const actor = offering.coordinator;
  const { referralId, subjectId } = referral;
  const version = await versionOf(core, offering, referralId);
  await performVerb(core, decideReferral, { actor, ifMatch: version, input: { referralId, decision: 'accept' } });
  await performVerb(core, setWaitingPlan, {
    actor,
    ifMatch: version + 1,
    input: {
      referralId,
      subjectId,
      ownerId: actor.staffId,
      planForOthers: 'in-place',
      nextContactOn: addDays(dayOf(core.store.now()), 14),
    },
  });
  await performVerb(core, beginWaiting, { actor, ifMatch: version + 2, input: { referralId, subjectId } });
};

/** Offers a place of a group; the reason for the order stands in for a conversation. */
export const offerPlace = async (
  core: Core,
  offering: SmallOffering,
  referral: SmallReferral,
  groupId: Id,
): Promise<Id> => {
  const { offerId } = await performVerb(core, makeOffer, {
    actor: offering.coordinator,
    idempotencyKey: newId(),
    input: { ...referral, groupId, answerBy: addDays(dayOf(core.store.now()), 7), orderReason: 'The time suits' },
  });
  return offerId;
};

/** From referral to place in one go; the partner's worker must stand by then. */
export const givePlaceTo = async (
  core: Core,
  offering: SmallOffering,
  referral: SmallReferral,
  groupId: Id,
): Promise<Id> => {
  await acceptToWaiting(core, offering, referral);
  const offerId = await offerPlace(core, offering, referral, groupId);
  const { enrolmentId } = await performVerb(core, answerOffer, {
    actor: offering.coordinator,
    input: { offerId, answer: 'accepted' },
  });
  if (enrolmentId === null) throw new Error('An accepted offer has given no place');
  return enrolmentId;
};
