import { type Id, newId } from '@waymark/contracts';
import { allocate } from '../../access/index.ts';
import { answerAlert } from '../../alerts/index.ts';
import { recordCircumstance } from '../../circumstances/index.ts';
import { recordContactAttempt, recordWhereabouts } from '../../contacts/index.ts';
import { recordDisclosure } from '../../disclosures/index.ts';
import { recordRelationship } from '../../families/index.ts';
import { arrangeMeeting } from '../../meetings/index.ts';
import { recordObservation } from '../../observations/index.ts';
import { addPerson } from '../../persons/index.ts';
import { performVerb } from '../../verbs/perform.ts';
import { addStaff } from '../staff-of.ts';
import type { AccessWorld } from './open-world.ts';

/** Something that becomes known on her side, recorded by the worker who would record it. */
export interface SurvivorFact {
  readonly name: string;
  readonly record: (world: AccessWorld) => Promise<unknown>;
}

const kinds = ['separation-intended', 'separation', 'reconciliation', 'pregnancy', 'moved', 'new-partner', 'concern'];
const kindsOfProfessionals = ['marac', 'dash', 'police-intelligence'];

const circumstance =
  (kind: string, role: 'partner-support' | 'lead-practitioner') =>
  async ({ core, own }: AccessWorld): Promise<unknown> =>
    await performVerb(core, recordCircumstance, {
      actor: own.actors[role],
      input: {
        circumstanceId: newId(),
        personId: own.world.motherId,
        kind,
        from: '2026-03-01',
        sourceName: 'Robin Example',
        sourceAgency: 'Health',
        reliability: 'reported',
      },
    });

const addMember = async ({ core, own }: AccessWorld, about: Record<string, unknown>): Promise<Id> => {
  const personId = newId();
  await performVerb(core, addPerson, {
    actor: own.actors['lead-practitioner'],
    input: {
      personId,
      givenNames: 'Jo',
      familyName: 'Other',
      sex: 'not-recorded',
      ethnicity: 'not-asked',
      membership: { membershipId: newId(), familyId: own.world.familyId, from: '2026-03-05' },
      ...about,
    },
  });
  return personId;
};

const harm = async ({ core, own }: AccessWorld, personId: Id, otherPersonId: Id): Promise<unknown> =>
  await performVerb(core, recordRelationship, {
    actor: own.actors['lead-practitioner'],
    input: {
      relationshipId: newId(),
      personId,
      otherPersonId,
      kind: 'former-partner-of',
      harm: 'causes-harm-to',
      harmEstablishedBy: 'said-by-person-harmed',
      from: '2025-01-01',
    },
  });

const giveWorker = async (
  { core, own }: AccessWorld,
  role: 'partner-support' | 'child-advocate',
  personId: Id,
): Promise<unknown> => {
  const { organisationId, teamId } = own.world;
  const { staffId } = await addStaff(core, { organisationId, teamId }, `Own second ${role}`, [role]);
  const input = { allocationId: newId(), personId, staffId, role, from: '2026-03-05' };
  return await performVerb(core, allocate, { actor: own.actors['lead-practitioner'], input });
};

const adult = { dateOfBirth: '1988-01-01' };

/** Everything of S40 and what else her side may come to know: none of it may move a byte on his. */
export const survivorFacts: readonly SurvivorFact[] = [
  ...kinds.map((kind) => ({ name: kind, record: circumstance(kind, 'partner-support') })),
  ...kindsOfProfessionals.map((kind) => ({ name: kind, record: circumstance(kind, 'lead-practitioner') })),
  {
    name: 'an address',
    record: ({ core, own }) =>
      performVerb(core, recordWhereabouts, {
        actor: own.actors['partner-support'],
        input: {
          whereaboutsId: newId(),
          personId: own.world.motherId,
          address: 'In safe accommodation, via the advocate',
          isSafeAccommodation: true,
          from: '2026-03-01',
        },
      }),
  },
  {
    name: 'a call to her',
    record: ({ core, own }) =>
      performVerb(core, recordContactAttempt, {
        actor: own.actors['partner-support'],
        input: {
          attemptId: newId(),
          personId: own.world.motherId,
          channel: 'phone',
          direction: 'to-person',
          at: own.world.now,
          result: 'spoken-to',
        },
      }),
  },
  {
    name: 'a decision not to share',
    record: ({ core, own }) =>
      performVerb(core, recordDisclosure, {
        actor: own.actors['partner-support'],
        input: {
          disclosureId: newId(),
          personId: own.world.motherId,
          decision: 'not-shared',
          what: 'Where she lives',
          withWhom: 'Anyone on his side',
          why: 'She is afraid',
          basis: 'public-task',
          condition: 'safeguarding',
          consent: 'declined',
        },
      }),
  },
  {
    name: 'what she tells her worker',
    record: ({ core, own }) =>
      performVerb(core, recordObservation, {
        actor: own.actors['partner-support'],
        input: {
          observationId: newId(),
          personId: own.world.motherId,
          level: 'support',
          text: 'He came to the door',
          at: own.world.now,
        },
      }),
  },
  {
    name: 'what the child tells her advocate',
    record: ({ core, own }) =>
      performVerb(core, recordObservation, {
        actor: own.actors['child-advocate'],
        input: {
          observationId: newId(),
          personId: own.world.childId,
          level: 'casework',
          text: 'Hides when the car comes',
          at: own.world.now,
        },
      }),
  },
  {
    name: 'what her children’s worker answers an alert',
    record: ({ core, own }) =>
      performVerb(core, answerAlert, {
        actor: own.actors['lead-practitioner'],
        input: {
          alertId: own.world.alertId,
          replies: [{ replyId: newId(), recipientId: own.world.recipientId }],
          answer: 'acted',
          words: 'They have moved out',
        },
      }),
  },
  {
    name: 'a core group',
    record: ({ core, own }) =>
      performVerb(core, arrangeMeeting, {
        actor: own.actors['lead-practitioner'],
        input: {
          meetingId: newId(),
          familyId: own.world.familyId,
          kind: 'core-group',
          startsAt: '2026-03-10T10:00:00Z',
          childIds: [own.world.childId],
        },
      }),
  },
  { name: 'an unborn child', record: (world) => addMember(world, { expectedOn: '2026-07-01' }) },
  { name: 'another child', record: (world) => addMember(world, { dateOfBirth: '2022-01-01' }) },
  {
    name: 'harm to her by somebody else',
    record: async (world) => harm(world, await addMember(world, adult), world.own.world.motherId),
  },
  {
    name: 'harm to him by somebody else',
    record: async (world) => harm(world, await addMember(world, adult), world.own.world.fatherId),
  },
  {
    name: 'that she is said to harm him',
    record: (world) => harm(world, world.own.world.motherId, world.own.world.fatherId),
  },
  {
    name: 'a second worker of hers',
    record: (world) => giveWorker(world, 'partner-support', world.own.world.motherId),
  },
  {
    name: 'another advocate of the child',
    record: (world) => giveWorker(world, 'child-advocate', world.own.world.childId),
  },
];
