import { AppError, dayOf, fieldError, type Id, type MakeReferralInput, newId } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { requireOfferingOpenTo } from '../programmes/offering-open-to.ts';
import type { Programmes } from '../programmes/programmes.ts';
import type { Actor } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { appendEvent } from './append-event.ts';
import { checkAnswers } from './check-answers.ts';
import { checkPeople } from './check-people.ts';
import type { FamilyToRefer } from './family-to-refer.ts';
import { inputHash } from './input-hash.ts';
import { referralChildren, referralEvents, referralSubjects, referralSurvivorNotes, referrals } from './tables.ts';

export interface ReferralWriting {
  readonly unit: Unit;
  readonly actor: Actor;
  readonly programmes: Programmes;
  readonly family: FamilyToRefer;
}

/** A form that may be written, with its answers as the programme's schema reads them. */
export interface CheckedReferral {
  readonly input: MakeReferralInput;
  readonly programmeId: string;
  readonly answers: Record<string, unknown>;
}

/** Checks one referral of a form against the offering, the programme's own questions and whom it takes. Writes nothing. */
export const checkReferral = async (
  { unit, actor, programmes, family }: ReferralWriting,
  input: MakeReferralInput,
): Promise<CheckedReferral> => {
  const { programmeId } = await requireOfferingOpenTo(unit, actor, input.offeringId);
  const answers = checkAnswers(programmes, programmeId, input.answers);
  checkPeople(
    { subjects: input.subjects, children: input.children, notes: input.survivorNotes ?? [] },
    { members: family.members, rules: programmes.get(programmeId).shared.manifest.subjects, today: dayOf(unit.now) },
  );
  checkNeedBy(input);
  return { input, programmeId, answers };
};

/** Writes a referral that was checked, with its notes and ties; answers whom it is about. */
export const writeReferral = async (
  { unit, actor }: ReferralWriting,
  { input, programmeId, answers }: CheckedReferral,
): Promise<readonly Id[]> => {
  await addReferral(unit, actor, { ...input, answers, programmeId, hash: hashOf(input) });
  await addNotes(unit, actor, input);
  const named = [...input.subjects, ...input.children, ...(input.survivorNotes ?? []), ...(input.newPeople ?? [])];
  const persons = [...new Set(named.map(({ personId }) => personId))];
  await refreshReachAround(unit, { persons, offeringId: input.offeringId, staff: [actor.staffId] });
  return persons;
};

/** A reason the person must not know of would stand in what his side reads; its place is the survivor's note (S40). */
const checkNeedBy = ({ needBy }: MakeReferralInput): void => {
  if (needBy === undefined || needBy.isKnownToPerson) return;
  throw fieldError(
    'needBy.isKnownToPerson',
    'not-known-to-person',
    'Put a date the person does not know of into the survivor’s note',
  );
};

const hashOf = ({ survivorNotes: _notes, ...shared }: MakeReferralInput): string => inputHash(shared);

/** The state of the referral this id stands for already; another content or author under the id is a conflict. */
export const sentBefore = async (unit: Unit, actor: Actor, input: MakeReferralInput) => {
  const [stored] = await unit.db
    .select({ state: referrals.state, version: referrals.version, referrerId: referrals.referrerId })
    .from(referrals)
    .where(eq(referrals.id, input.referralId));
  if (stored === undefined) return undefined;
  const events = await unit.db
    .select({ payload: referralEvents.payload })
    .from(referralEvents)
    .where(eq(referralEvents.referralId, input.referralId));
  const isSame =
    stored.referrerId === actor.staffId && events.some(({ payload }) => payload['inputHash'] === hashOf(input));
  if (!isSame || !(await hasNotes(unit, input)))
    throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
  return { state: stored.state, version: stored.version };
};

interface NewReferral extends MakeReferralInput {
  readonly programmeId: string;
  readonly hash: string;
}

const addReferral = async (unit: Unit, actor: Actor, input: NewReferral): Promise<void> => {
  const { referralId, familyId, offeringId, programmeId, urgency, why, needBy, consent, knowledge, answers } = input;
  await unit.db.insert(referrals).values({
    id: referralId,
    familyId,
    offeringId,
    programmeId,
    referrerId: actor.staffId,
    referrerOrganisationId: actor.organisationId,
    receivedAt: unit.now,
    urgency,
    why,
    needBy: needBy?.day ?? null,
    needByWhy: needBy?.why ?? null,
    consent,
    knowledge,
    answers,
    state: 'submitted',
    version: 1,
  });
  for (const { personId, position } of input.subjects) {
    const subjectId: Id = newId();
    await unit.db.insert(referralSubjects).values({
      id: subjectId,
      personId,
      level: 'shared',
      referralId,
      position,
      state: 'submitted',
      stateSince: unit.now,
      receivedAt: unit.now,
    });
    const payload = { inputHash: input.hash };
    await appendEvent(unit, { referralId, subjectId, personId, kind: 'received', by: actor.staffId, payload });
  }
  for (const { personId, changeSought, howKnown } of input.children) {
    await unit.db.insert(referralChildren).values({ personId, level: 'shared', referralId, changeSought, howKnown });
  }
};

/** Notes stay out of the hash, which stands on the other side; each is known by its own id. */
const hasNotes = async (unit: Unit, { referralId, survivorNotes = [] }: MakeReferralInput): Promise<boolean> => {
  const stored = await unit.db
    .select({
      id: referralSurvivorNotes.id,
      personId: referralSurvivorNotes.personId,
      note: referralSurvivorNotes.note,
    })
    .from(referralSurvivorNotes)
    .where(eq(referralSurvivorNotes.referralId, referralId));
  return survivorNotes.every((sent) =>
    stored.some((note) => note.id === sent.noteId && note.personId === sent.personId && note.note === sent.note),
  );
};

/** Facts about the survivor at her own level; writing into the box does not mean being able to read it. */
const addNotes = async (
  unit: Unit,
  actor: Actor,
  { referralId, survivorNotes = [] }: MakeReferralInput,
): Promise<void> => {
  for (const { noteId, personId, note } of survivorNotes) {
    await appendFact(unit, referralSurvivorNotes, {
      id: noteId,
      personId,
      level: 'support',
      recordedAt: unit.now,
      recordedBy: actor.staffId,
      supersedes: null,
      reason: null,
      referralId,
      note,
    });
  }
};
