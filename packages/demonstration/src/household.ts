import {
  type Day,
  type Ethnicity,
  type HarmEstablishedBy,
  type Id,
  newId,
  type PlanCategory,
  type PlanKind,
} from '@waymark/contracts';
import { addPerson, allocate, openFamily, recordContactCard, recordPlan, recordRelationship } from '@waymark/core';
import type { Player } from './cast.ts';
import type { Stage } from './stage.ts';

/** A person as the story invents one. */
export interface Invented {
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: 'F' | 'M' | 'not-recorded';
  readonly ethnicity?: Ethnicity;
  readonly dateOfBirth?: Day;
  readonly expectedOn?: Day;
  readonly accessNeeds?: string;
  readonly interpreterLanguage?: string;
}

export interface HouseholdPlan {
  readonly lead: Player;
  readonly partnerWorker: Player | undefined;
  /** Who causes harm, to whom, and how that was established. */
  readonly causing: Invented;
  readonly harmed: Invented;
  readonly establishedBy: HarmEstablishedBy;
  readonly children: readonly [Invented, ...Invented[]];
  readonly plan:
    | { readonly kind: PlanKind; readonly category: PlanCategory | undefined; readonly startsOn: Day }
    | undefined;
  readonly livesApart: boolean;
}

/** Who works with whom, as it was given to `allocate`. */
export interface Work {
  readonly allocationId: Id;
  readonly personId: Id;
  readonly staffId: Id;
  readonly role: 'lead-practitioner' | 'partner-support';
  readonly from: Day;
}

/** A child's plan, as it was given to `recordPlan`. */
export interface PlanOfChild {
  readonly planId: Id;
  readonly personId: Id;
  readonly kind: PlanKind;
  readonly startsOn: Day;
  readonly category?: PlanCategory;
}

/** The ids of a family once it is there. */
export interface Household {
  readonly familyId: Id;
  readonly causingId: Id;
  readonly harmedId: Id;
  readonly childIds: readonly [Id, ...Id[]];
  readonly lead: Player;
  readonly work: readonly Work[];
  readonly plans: readonly PlanOfChild[];
}

const born = ({ dateOfBirth, expectedOn }: Invented) => ({
  ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
  ...(expectedOn === undefined ? {} : { expectedOn }),
});

const addMember = async (
  stage: Stage,
  lead: Player,
  familyId: Id,
  person: Invented,
  from: Day,
  livesInHousehold: boolean,
): Promise<Id> => {
  const personId = newId();
  const { givenNames, familyName, sex, ethnicity, accessNeeds, interpreterLanguage } = person;
  await stage.verb(addPerson, lead.actor, {
    personId,
    givenNames,
    familyName,
    sex,
    ethnicity: ethnicity ?? 'not-asked',
    ...born(person),
    ...(accessNeeds === undefined ? {} : { accessNeeds }),
    ...(interpreterLanguage === undefined ? {} : { interpreterLanguage }),
    membership: { membershipId: newId(), familyId, from, livesInHousehold, verifiedBy: lead.name, verifiedOn: from },
  });
  return personId;
};

/** Opens a family, adds its people and what is known between them, its plan, and a worker for the one who is harmed. */
export const addHousehold = async (stage: Stage, day: Day, plan: HouseholdPlan): Promise<Household> => {
  const { lead, children, causing, harmed } = plan;
  const [first, ...others] = children;
  const familyId = newId();
  const firstChildId = newId();
  const leads = (personId: Id): Work => ({
    allocationId: newId(),
    personId,
    staffId: lead.actor.staffId,
    role: 'lead-practitioner',
    from: day,
  });
  const work: Work[] = [leads(firstChildId)];
  await stage.verb(openFamily, lead.actor, {
    familyId,
    child: {
      personId: firstChildId,
      membershipId: newId(),
      allocationId: work[0]?.allocationId,
      givenNames: first.givenNames,
      familyName: first.familyName,
      ...born(first),
    },
  });
  const childIds: [Id, ...Id[]] = [firstChildId];
  for (const child of others) {
    const childId = await addMember(stage, lead, familyId, child, day, true);
    const led = leads(childId);
    await stage.verb(allocate, lead.actor, led);
    work.push(led);
    childIds.push(childId);
  }
  const harmedId = await addMember(stage, lead, familyId, harmed, day, true);
  const causingId = await addMember(stage, lead, familyId, causing, day, !plan.livesApart);
  const people = { familyId, causingId, harmedId, childIds, lead };
  await relate(stage, people, plan, day);
  const plans = childIds.flatMap((personId): PlanOfChild[] => {
    if (plan.plan === undefined) return [];
    const { kind, category, startsOn } = plan.plan;
    return [{ planId: newId(), personId, kind, startsOn, ...(category === undefined ? {} : { category }) }];
  });
  for (const ofChild of plans) await stage.verb(recordPlan, lead.actor, ofChild);
  work.push(...(await giveWorker(stage, people, plan, day)));
  return { ...people, work, plans };
};

type People = Omit<Household, 'work' | 'plans'>;

const relate = async (
  stage: Stage,
  { causingId, harmedId, childIds, lead }: People,
  plan: HouseholdPlan,
  day: Day,
): Promise<void> => {
  await stage.verb(recordRelationship, lead.actor, {
    relationshipId: newId(),
    personId: causingId,
    otherPersonId: harmedId,
    kind: plan.livesApart ? 'former-partner-of' : 'partner-of',
    harm: 'causes-harm-to',
    harmEstablishedBy: plan.establishedBy,
    from: day,
  });
  for (const childId of childIds) {
    for (const parentId of [causingId, harmedId]) {
      await stage.verb(recordRelationship, lead.actor, {
        relationshipId: newId(),
        personId: parentId,
        otherPersonId: childId,
        kind: 'parent-of',
        from: day,
      });
    }
  }
};

const giveWorker = async (
  stage: Stage,
  { harmedId, lead }: People,
  { partnerWorker }: HouseholdPlan,
  day: Day,
): Promise<Work[]> => {
  if (partnerWorker === undefined) return [];
  const { staffId } = partnerWorker.actor;
  const given: Work = { allocationId: newId(), personId: harmedId, staffId, role: 'partner-support', from: day };
  await stage.verb(allocate, lead.actor, given);
  await stage.verb(recordContactCard, partnerWorker.actor, {
    cardId: newId(),
    personId: harmedId,
    card: {
      channels: [{ channel: 'phone', detail: '07700 900000' }],
      days: 'Weekdays, not Thursday',
      times: '10am to 2pm',
      safeWords: 'Calling about the library card',
      neverUse: ['Text message', 'E-mail'],
      neverTell: ['Anyone who answers the phone'],
      voicemail: 'no',
    },
    confirmedOn: day,
  });
  return [given];
};
