import { type Day, type Id, newId } from '@waymark/contracts';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import type { RecordKind } from '@waymark/plugin-api/shared';
import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { openFamily, recordRelationship } from '../families/index.ts';
import { addPerson } from '../persons/index.ts';
import { makeReferral, viewReferral } from '../referrals/index.ts';
import { sessions } from '../sessions/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { openTestCore, type TestCore } from './open-core.ts';
import { fullSmallProgramme } from './placed-father.ts';
import { giveWorker } from './small-family.ts';
import { addSmallGroup, addSmallOffering, givePlaceTo, type SmallOffering, smallForm } from './small-offering.ts';
import { addHouse, addStaff, type TestHouse } from './staff-of.ts';
import { programmesOf } from './test-programmes.ts';

/** A plan made with the child, which never stands where his mother's worker or the referrer reads. */
const childSafetyPlan: RecordKind = {
  kind: 'child-safety-plan',
  title: 'Safety plan with the child',
  about: 'person',
  positions: ['child'],
  level: 'support',
  writtenBy: ['child-advocate'],
  form: {
    schema: z.strictObject({ whoToCall: z.string().min(1) }),
    fields: { whoToCall: { label: 'Whom to call', kind: 'text' } },
  },
};

/** The small programme for young people as well: from 10 on, in the position of a child or of a person causing harm. */
export const youthProgramme = ({ isForChildrenOnly = false } = {}): ServerPlugin => {
  const plugin = fullSmallProgramme();
  const { shared } = plugin;
  return {
    ...plugin,
    shared: {
      ...shared,
      manifest: {
        ...shared.manifest,
        subjects: [
          ...shared.manifest.subjects.map((rule) => ({ ...rule, age: { from: 10, to: 99 } })),
          { position: 'child', least: 0, most: 2, age: { from: 10, to: 25 }, unborn: false },
        ],
      },
      records: [...shared.records, childSafetyPlan],
      marks: [
        ...(isForChildrenOnly ? [] : shared.marks),
        {
          position: 'child',
          codes: ['seen', 'was-not-brought', 'child-chose-not-to', 'not-seen'],
          local: [],
          notEngagedCoversContent: false,
        },
      ],
    },
  };
};

/** A young person who hits his mother, with a place on the small programme, and everyone around them. */
export interface PlacedYouth {
  readonly core: TestCore;
  readonly house: TestHouse;
  readonly lead: Actor;
  /** The mother's own worker. */
  readonly worker: Actor;
  readonly offering: SmallOffering;
  readonly familyId: Id;
  readonly youthId: Id;
  readonly motherId: Id;
  readonly referralId: Id;
  readonly groupId: Id;
  readonly enrolmentId: Id;
  /** Thursdays at 18:30 from 5 February 2026 on. */
  readonly sessionIds: readonly Id[];
}

/** Referred as a child on 6 January 2026, given a place on 2 February. */
export const placeYouth = async (dateOfBirth: Day, programme = youthProgramme()): Promise<PlacedYouth> => {
  const core = await openTestCore(programmesOf([programme]));
  const house = await addHouse(core, 'Example Council');
  const lead = await addStaff(core, house, 'Lee Example', ['lead-practitioner']);
  const worker = await addStaff(core, house, 'Pat Example', ['partner-support']);
  core.clock.set('2026-01-06T09:00:00Z');
  const offering = await addSmallOffering(core);
  const [familyId, youthId, motherId] = [newId(), newId(), newId()];
  const named = { familyName: 'Example', sex: 'M', ethnicity: 'not-asked' } as const;
  await performVerb(core, openFamily, {
    actor: lead,
    input: {
      familyId,
      child: {
        personId: youthId,
        membershipId: newId(),
        allocationId: newId(),
        givenNames: 'Ash',
        familyName: 'Example',
        dateOfBirth,
      },
    },
  });
  const membership = { membershipId: newId(), familyId, from: '2026-01-06' };
  await performVerb(core, addPerson, {
    actor: lead,
    input: { ...named, personId: motherId, givenNames: 'Robin', sex: 'F', dateOfBirth: '1985-02-13', membership },
  });
  await performVerb(core, recordRelationship, {
    actor: lead,
    input: {
      relationshipId: newId(),
      personId: youthId,
      otherPersonId: motherId,
      kind: 'other',
      harm: 'causes-harm-to',
      harmEstablishedBy: 'said-by-person-harmed',
      from: '2025-11-01',
    },
  });
  await giveWorker(core, lead, motherId, worker);
  const form = smallForm(offering.offeringId, { familyId, childId: youthId, fatherId: youthId, motherId });
  const { referralId } = await performVerb(core, makeReferral, {
    actor: lead,
    input: { ...form, subjects: [{ personId: youthId, position: 'child' }] },
  });
  const view = await performRead(core, viewReferral, { actor: offering.coordinator, input: { referralId } });
  const subjectId = view.people[0]?.subjectId ?? '';
  core.clock.set('2026-02-02T09:00:00Z');
  const groupId = await addSmallGroup(core, offering, { startsOn: '2026-02-05' });
  const enrolmentId = await givePlaceTo(core, offering, { referralId, subjectId }, groupId);
  const rows = await core.store.write(
    async (unit) =>
      await unit.db
        .select({ id: sessions.id })
        .from(sessions)
        .where(eq(sessions.groupId, groupId))
        .orderBy(asc(sessions.startsAt)),
  );
  const sessionIds = rows.map((row) => row.id);
  return {
    core,
    house,
    lead,
    worker,
    offering,
    familyId,
    youthId,
    motherId,
    referralId,
    groupId,
    enrolmentId,
    sessionIds,
  };
};
