import { type Day, type HarmEstablishedBy, type Id, newId, type PlanCategory, type PlanKind } from '@waymark/contracts';
import { addPerson, allocate, openFamily, recordContactCard, recordPlan, recordRelationship } from '@waymark/core';
import type { Player } from './cast.ts';
import type { Stage } from './stage.ts';

/** A person as the story invents one. */
export interface Invented {
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: 'F' | 'M' | 'not-recorded';
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

/** The ids of a family once it is there. */
export interface Household {
  readonly familyId: Id;
  readonly causingId: Id;
  readonly harmedId: Id;
  readonly childIds: readonly [Id, ...Id[]];
  readonly lead: Player;
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
  const { givenNames, familyName, sex, accessNeeds, interpreterLanguage } = person;
  await stage.verb(addPerson, lead.actor, {
    personId,
    givenNames,
    familyName,
    sex,
    ethnicity: 'not-asked',
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
  await stage.verb(openFamily, lead.actor, {
    familyId,
    child: {
      personId: firstChildId,
      membershipId: newId(),
      allocationId: newId(),
      givenNames: first.givenNames,
      familyName: first.familyName,
      ...born(first),
    },
  });
  const childIds: [Id, ...Id[]] = [firstChildId];
  for (const child of others) {
    const childId = await addMember(stage, lead, familyId, child, day, true);
    await stage.verb(allocate, lead.actor, {
      allocationId: newId(),
      personId: childId,
      staffId: lead.actor.staffId,
      role: 'lead-practitioner',
      from: day,
    });
    childIds.push(childId);
  }
  const harmedId = await addMember(stage, lead, familyId, harmed, day, true);
  const causingId = await addMember(stage, lead, familyId, causing, day, !plan.livesApart);
  const household: Household = { familyId, causingId, harmedId, childIds, lead };
  await relate(stage, household, plan, day);
  if (plan.plan !== undefined) {
    for (const personId of childIds) {
      const { kind, category, startsOn } = plan.plan;
      await stage.verb(recordPlan, lead.actor, {
        planId: newId(),
        personId,
        kind,
        startsOn,
        ...(category === undefined ? {} : { category }),
      });
    }
  }
  await giveWorker(stage, household, plan, day);
  return household;
};

const relate = async (
  stage: Stage,
  { causingId, harmedId, childIds, lead }: Household,
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
  { harmedId, lead }: Household,
  { partnerWorker }: HouseholdPlan,
  day: Day,
): Promise<void> => {
  if (partnerWorker === undefined) return;
  await stage.verb(allocate, lead.actor, {
    allocationId: newId(),
    personId: harmedId,
    staffId: partnerWorker.actor.staffId,
    role: 'partner-support',
    from: day,
  });
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
};
