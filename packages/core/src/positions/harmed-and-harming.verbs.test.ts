import { type Id, newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordCircumstance } from '../circumstances/index.ts';
import { recordContactAttempt } from '../contacts/index.ts';
import { viewEnrolment } from '../enrolments/index.ts';
import { recordRelationship } from '../families/index.ts';
import { viewGroup } from '../groups/index.ts';
import { viewRegister } from '../marks/index.ts';
import { recordObservation } from '../observations/index.ts';
import { addPerson } from '../persons/index.ts';
import { viewReferral } from '../referrals/index.ts';
import { viewTonight } from '../status/index.ts';
import { addSmallFamily, addStaff, givePlaceTo, giveWorker, referFather } from '../testing/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

/** Somebody else causes harm to him: a fact about that somebody, which his side may not read. */
const harmTo = async (personId: Id, familyId: Id): Promise<Id> => {
  const harmingId = newId();
  await performVerb(at.core, addPerson, {
    actor: at.lead,
    input: {
      personId: harmingId,
      givenNames: 'Jo',
      familyName: 'Other',
      sex: 'F',
      ethnicity: 'not-asked',
      dateOfBirth: '1968-01-01',
      membership: { membershipId: newId(), familyId, from: '2026-02-02' },
    },
  });
  await performVerb(at.core, recordRelationship, {
    actor: at.lead,
    input: {
      relationshipId: newId(),
      personId: harmingId,
      otherPersonId: personId,
      kind: 'former-partner-of',
      harm: 'causes-harm-to',
      harmEstablishedBy: 'said-by-person-harmed',
      from: '2020-01-01',
    },
  });
  return harmingId;
};

const ids = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const told = async (attempt: Promise<unknown>): Promise<string> =>
  JSON.stringify(await attempt.catch((refused: unknown) => refused)).replaceAll(ids, 'id');

/** Everything those who work with him read, and what they are answered when they record. */
const hisSide = async (): Promise<readonly string[]> => {
  const { facilitator, coordinator } = at.offering;
  const { enrolmentId, groupId, referralId, sessionIds, core } = at;
  const personId = at.family.fatherId;
  const now = core.store.now();
  const answers: string[] = [];
  for (const actor of [facilitator, coordinator] as readonly Actor[]) {
    answers.push(
      await told(performRead(core, viewEnrolment, { actor, input: { enrolmentId } })),
      await told(performRead(core, viewGroup, { actor, input: { groupId } })),
      await told(performRead(core, viewRegister, { actor, input: { sessionId: sessionIds[0] } })),
      await told(performRead(core, viewReferral, { actor, input: { referralId } })),
    );
    for (const kind of ['custody', 'hospital', 'moved', 'police-intelligence'])
      answers.push(
        await told(
          performVerb(core, recordCircumstance, {
            actor,
            input: {
              circumstanceId: newId(),
              personId,
              kind,
              from: '2026-02-01',
              sourceName: 'Robin Example',
              sourceAgency: 'Probation',
              reliability: 'reported',
            },
          }),
        ),
      );
    for (const level of ['shared', 'casework', 'support', 'professionals'])
      answers.push(
        await told(
          performVerb(core, recordObservation, {
            actor,
            input: { observationId: newId(), personId, level, text: 'Listened', at: now },
          }),
        ),
      );
    answers.push(
      await told(
        performVerb(core, recordContactAttempt, {
          actor,
          input: {
            attemptId: newId(),
            personId,
            channel: 'phone',
            direction: 'to-person',
            at: now,
            result: 'no-answer',
            enrolmentId,
          },
        }),
      ),
    );
  }
  return answers;
};

describe('S40 that he is harmed by somebody too changes nothing where he is worked with for the harm he causes', () => {
  it('in any answer of his side, whether read or recorded', async () => {
    const before = await hisSide();
    await harmTo(at.family.fatherId, at.family.familyId);
    expect(await hisSide()).toEqual(before);
  });

  it('and her worker still learns that he did not come (S41)', async () => {
    await harmTo(at.family.fatherId, at.family.familyId);
    await markFather(at, 1, 'absent-no-contact');
    const tonight = await performRead(at.core, viewTonight, { actor: at.worker, input: {} });
    expect(tonight.rows.flatMap(({ events }) => events.map(({ kind }) => kind))).toEqual(['absent']);
  });

  it('and he is given the place he was referred for', async () => {
    const second = await addSmallFamily(at.core, at.lead, 'Second');
    await giveWorker(at.core, at.lead, second.motherId, at.worker);
    await harmTo(second.fatherId, second.familyId);
    const referral = await referFather(at.core, at.offering, { lead: at.lead, family: second });
    const enrolmentId = await givePlaceTo(at.core, at.offering, referral, at.groupId);
    const { coordinator } = at.offering;
    const place = await performRead(at.core, viewEnrolment, { actor: coordinator, input: { enrolmentId } });
    expect(place.position).toBe('person-causing-harm');
  });

  it('nor does a worker of his own, who speaks with him, stand in the timeline of his referral', async () => {
    const second = await addSmallFamily(at.core, at.lead, 'Second');
    await giveWorker(at.core, at.lead, second.motherId, at.worker);
    await harmTo(second.fatherId, second.familyId);
    const { referralId } = await referFather(at.core, at.offering, { lead: at.lead, family: second });
    const view = () =>
      told(performRead(at.core, viewReferral, { actor: at.offering.coordinator, input: { referralId } }));
    const before = await view();
    const his = await addStaff(at.core, at.house, 'Quinn Markerworker', ['partner-support']);
    await giveWorker(at.core, at.lead, second.fatherId, his);
    await performVerb(at.core, recordContactAttempt, {
      actor: his,
      input: {
        attemptId: newId(),
        personId: second.fatherId,
        channel: 'phone',
        direction: 'to-person',
        at: at.core.store.now(),
        result: 'spoken-to',
      },
    });
    expect(await view()).toBe(before);
  });
});
