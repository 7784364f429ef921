import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordCircumstance } from '../circumstances/record-circumstance.ts';
import { viewEnrolment } from '../enrolments/index.ts';
import { recordRelationship } from '../families/index.ts';
import { listGroups, viewGroup } from '../groups/index.ts';
import { addPerson } from '../persons/index.ts';
import {
  acceptToWaiting,
  addHouse,
  addSmallFamily,
  addSmallGroup,
  addSmallOffering,
  addStaff,
  givePlaceTo,
  giveWorker,
  openTestCore,
  programmesOf,
  referFather,
  type SmallFamily,
  type SmallOffering,
  type SmallReferral,
  smallForm,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { listWaiting, makeReferral, viewReferral } from './index.ts';
import { referralSurvivorNotes } from './tables.ts';

let core: TestCore;
let lead: Actor;
let worker: Actor;
let family: SmallFamily;
let offering: SmallOffering;
let waiting: SmallReferral;
let placed: { readonly referralId: string; readonly enrolmentId: string; readonly groupId: string };
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  const council = await addHouse(core, 'Example Council');
  lead = await addStaff(core, council, 'Lee Example', ['lead-practitioner']);
  worker = await addStaff(core, council, 'Pat Example', ['partner-support']);
  family = await addSmallFamily(core, lead, 'Example');
  await giveWorker(core, lead, family.motherId, worker);
  offering = await addSmallOffering(core);
  const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12' });
  waiting = await referFather(core, offering, { lead, family });
  await acceptToWaiting(core, offering, waiting);
  core.clock.pass({ hours: 1 });
  const second = await addSmallFamily(core, lead, 'Second');
  await giveWorker(core, lead, second.motherId, worker);
  await acceptToWaiting(core, offering, await referFather(core, offering, { lead, family: second }));
  const third = await addSmallFamily(core, lead, 'Third');
  await giveWorker(core, lead, third.motherId, worker);
  const referral = await referFather(core, offering, { lead, family: third });
  placed = {
    referralId: referral.referralId,
    enrolmentId: await givePlaceTo(core, offering, referral, groupId),
    groupId,
  };
});
afterEach(() => core.remove());

/** Every response of this part that his side can get, as bytes. */
const hisSide = async (): Promise<string> => {
  const { coordinator, facilitator, offeringId } = offering;
  const { enrolmentId, groupId } = placed;
  const answers = [
    await performRead(core, viewReferral, { actor: coordinator, input: { referralId: waiting.referralId } }),
    await performRead(core, viewReferral, { actor: coordinator, input: { referralId: placed.referralId } }),
    await performRead(core, listWaiting, { actor: coordinator, input: { offeringId } }),
    await performRead(core, listGroups, { actor: coordinator, input: { offeringId } }),
    await performRead(core, viewGroup, { actor: coordinator, input: { groupId } }),
    await performRead(core, viewGroup, { actor: facilitator, input: { groupId } }),
    await performRead(core, viewEnrolment, { actor: facilitator, input: { enrolmentId } }),
  ];
  return JSON.stringify(answers);
};

interface Recorded {
  readonly by: () => Actor;
  readonly kind: string;
}
const circumstances: readonly Recorded[] = [
  { by: () => worker, kind: 'separation-intended' },
  { by: () => worker, kind: 'separation' },
  { by: () => worker, kind: 'reconciliation' },
  { by: () => worker, kind: 'pregnancy' },
  { by: () => worker, kind: 'moved' },
  { by: () => worker, kind: 'new-partner' },
  { by: () => worker, kind: 'concern' },
  { by: () => lead, kind: 'marac' },
  { by: () => lead, kind: 'dash' },
  { by: () => lead, kind: 'police-intelligence' },
];

describe('S40 no effect leaks: the queue, need-by and version numbers stay as they are', () => {
  it.each(circumstances)('when $kind is recorded of her, and when it is corrected away', async ({ by, kind }) => {
    const before = await hisSide();
    const fact = {
      personId: family.motherId,
      kind,
      from: '2026-03-01',
      sourceName: 'Robin Example',
      sourceAgency: 'Health',
      reliability: 'reported',
    };
    const circumstanceId = newId();
    await performVerb(core, recordCircumstance, { actor: by(), input: { ...fact, circumstanceId } });
    expect(await hisSide()).toBe(before);
    const correction = {
      ...fact,
      circumstanceId: newId(),
      to: '2026-03-02',
      supersedes: { factId: circumstanceId, reason: 'Not so' },
    };
    await performVerb(core, recordCircumstance, { actor: by(), input: correction });
    expect(await hisSide()).toBe(before);
  });

  it('when an unborn child of hers is added to the family', async () => {
    const before = await hisSide();
    const unborn = {
      personId: newId(),
      givenNames: 'Baby',
      familyName: 'Example',
      sex: 'not-recorded',
      ethnicity: 'not-asked',
      expectedOn: '2026-07-01',
    };
    const membership = { membershipId: newId(), familyId: family.familyId, from: '2026-03-05' };
    await performVerb(core, addPerson, { actor: lead, input: { ...unborn, membership } });
    expect(await hisSide()).toBe(before);
  });

  it('when she tells of harm by someone else', async () => {
    const before = await hisSide();
    const partnerId = newId();
    const partner = {
      personId: partnerId,
      givenNames: 'Jo',
      familyName: 'Other',
      sex: 'M',
      ethnicity: 'not-asked',
      dateOfBirth: '1988-01-01',
    };
    const membership = { membershipId: newId(), familyId: family.familyId, from: '2026-03-05' };
    await performVerb(core, addPerson, { actor: lead, input: { ...partner, membership } });
    const harm = {
      relationshipId: newId(),
      personId: partnerId,
      otherPersonId: family.motherId,
      kind: 'former-partner-of',
      harm: 'causes-harm-to',
      harmEstablishedBy: 'said-by-person-harmed',
    };
    await performVerb(core, recordRelationship, { actor: lead, input: harm });
    expect(await hisSide()).toBe(before);
  });

  it('when the referrer writes a note for her side, compared with a referral without one', async () => {
    const shown = async (withNote: boolean): Promise<string> => {
      const survivorNotes = withNote
        ? [{ noteId: newId(), personId: family.motherId, note: 'She plans to leave' }]
        : [];
      const form = smallForm(offering.offeringId, family, { survivorNotes });
      await performVerb(core, makeReferral, { actor: lead, input: form });
      const view = await performRead(core, viewReferral, {
        actor: offering.coordinator,
        input: { referralId: form.referralId },
      });
      const { otherReferrals: _others, ...own } = view;
      return JSON.stringify(own).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
    };
    expect(await shown(true)).toBe(await shown(false));
  });

  it('when such a note is added to a referral that waits', async () => {
    const before = await hisSide();
    await core.store.write(async (unit) => {
      const fact = {
        personId: family.motherId,
        level: 'support' as const,
        recordedAt: unit.now,
        recordedBy: lead.staffId,
      };
      await unit.db
        .insert(referralSurvivorNotes)
        .values({ ...fact, referralId: waiting.referralId, note: 'She plans to leave' });
      unit.audit({
        actorId: lead.staffId,
        action: 'test-note',
        outcome: 'done',
        recordIds: [],
        personIds: [family.motherId],
      });
    });
    expect(await hisSide()).toBe(before);
  });
});
