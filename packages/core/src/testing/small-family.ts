import { type Id, newId } from '@waymark/contracts';
import { allocate } from '../access/index.ts';
import { openFamily, recordRelationship } from '../families/index.ts';
import { addPerson } from '../persons/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { type Core, performVerb } from '../verbs/perform.ts';

export interface SmallFamily {
  readonly familyId: Id;
  readonly childId: Id;
  readonly fatherId: Id;
  readonly motherId: Id;
}

/** A child, the mother and the father who causes harm to her and the child, opened by a lead practitioner. */
export const addSmallFamily = async (
  core: Core,
  lead: Actor,
  familyName: string,
  from = '2026-01-05',
): Promise<SmallFamily> => {
  const [familyId, childId, fatherId, motherId] = [newId(), newId(), newId(), newId()];
  await performVerb(core, openFamily, {
    actor: lead,
    input: {
      familyId,
      child: {
        personId: childId,
        membershipId: newId(),
        allocationId: newId(),
        givenNames: 'Wren',
        familyName,
        dateOfBirth: '2018-04-17',
      },
    },
  });
  const adult = async (personId: Id, givenNames: string, sex: 'F' | 'M') =>
    await performVerb(core, addPerson, {
      actor: lead,
      input: {
        personId,
        givenNames,
        familyName,
        sex,
        ethnicity: 'not-asked',
        dateOfBirth: '1990-02-13',
        membership: { membershipId: newId(), familyId, from },
      },
    });
  await adult(fatherId, 'Kit', 'M');
  await adult(motherId, 'Robin', 'F');
  const related = async (otherPersonId: Id, kind: 'partner-of' | 'parent-of') =>
    await performVerb(core, recordRelationship, {
      actor: lead,
      input: {
        relationshipId: newId(),
        personId: fatherId,
        otherPersonId,
        kind,
        harm: 'causes-harm-to',
        harmEstablishedBy: 'professional-assessment',
        from,
      },
    });
  await related(motherId, 'partner-of');
  await related(childId, 'parent-of');
  return { familyId, childId, fatherId, motherId };
};

/** Gives the mother a worker of her own. */
export const giveWorker = async (core: Core, manager: Actor, motherId: Id, worker: Actor): Promise<Id> => {
  const allocationId = newId();
  await performVerb(core, allocate, {
    actor: manager,
    input: { allocationId, personId: motherId, staffId: worker.staffId, role: 'partner-support', from: '2026-01-05' },
  });
  return allocationId;
};
