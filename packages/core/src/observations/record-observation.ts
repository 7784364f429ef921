import {
  AppError,
  dayOf,
  fieldError,
  type Id,
  observationMade,
  type RecordObservationInput,
  recordObservationInput,
} from '@waymark/contracts';
import { type Unit, visible } from '@waymark/database';
import { and, eq, type SQL } from 'drizzle-orm';
import { requireLevel } from '../access/require-level.ts';
import { enrolments } from '../enrolments/tables.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { positionOf } from '../positions/position-of.ts';
import { concernState } from '../safety/rules/concern.ts';
import { expectations } from '../sessions/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { observationLevels } from './levels-of-position.ts';
import { observations } from './tables.ts';

/**
 * Records what someone saw or heard, in the compartment the author chooses among those the position allows and the
 * author may read. A concern carries the spoken contact it needs and stays open until a meeting considers it (D12, G4).
 */
export const recordObservation = defineVerb({
  name: 'record-observation',
  summary: 'Records what was seen or heard of a person, and who may read it.',
  permission: 'core.observation.record',
  route: { method: 'POST', path: '/persons/:personId/observations' },
  input: recordObservationInput,
  output: observationMade,
  repeat: 'fact',
  sample: (world) => ({
    observationId: world.newId(),
    personId: world.fatherId,
    level: 'casework',
    text: 'Spoke of bedtime for the first time',
    sessionId: world.sessionId,
    enrolmentId: world.enrolmentId,
    at: world.now,
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about, subject }, input) => {
    if (input.at > now) throw fieldError('at', 'in-the-future', 'An observation cannot be in the future');
    if (input.spoken !== undefined && input.spoken.at > now)
      throw fieldError('spoken.at', 'in-the-future', 'A contact cannot be in the future');
    if (subject.diedOn !== null && subject.diedOn < dayOf(input.at))
      throw new AppError('conflict', 'person-died', { message: 'Nothing can be recorded after a death' });
    // First what the author may read: what follows is told by harm that stands where only some may read it.
    await requireLevel(unit, actor, input.personId, input.level);
    if (!observationLevels[await positionOf(unit, input.personId)].includes(input.level))
      throw fieldError('level', 'level-not-for-this-person', 'Choose who may read this from those offered');
    await requirePlace(unit, actor, input);
    if (input.supersedes !== undefined) await requireSamePerson(unit, actor, input.supersedes.factId, input.personId);
    const { isNew } = await appendFact(unit, observations, rowOf(input, actor, now));
    about({ records: [input.observationId], persons: [input.personId] });
    return { observationId: input.observationId, isNew, concern: concernOf(input, now) };
  },
});

const found = async (query: PromiseLike<readonly unknown[]>): Promise<boolean> => (await query).length > 0;

/** Session and place are given only where the author may read them. */
const requirePlace = async (
  unit: Unit,
  actor: Actor,
  { sessionId, enrolmentId }: RecordObservationInput,
): Promise<void> => {
  const who = { staffId: actor.staffId, now: unit.now };
  if (enrolmentId !== undefined) {
    const wanted: SQL | undefined = and(eq(enrolments.id, enrolmentId), visible(enrolments, who));
    if (!(await found(unit.db.select({ id: enrolments.id }).from(enrolments).where(wanted))))
      throw fieldError('enrolmentId', 'not-a-known-place', 'This place is not known here');
  }
  if (sessionId === undefined) return;
  const wanted = and(
    eq(expectations.sessionId, sessionId),
    enrolmentId === undefined ? undefined : eq(expectations.enrolmentId, enrolmentId),
    visible(expectations, who),
  );
  if (!(await found(unit.db.select({ id: expectations.id }).from(expectations).where(wanted).limit(1))))
    throw fieldError('sessionId', 'not-a-known-session', 'This session is not known here');
};

const requireSamePerson = async (unit: Unit, actor: Actor, factId: Id, personId: Id): Promise<void> => {
  const wanted = and(
    eq(observations.id, factId),
    eq(observations.personId, personId),
    visible(observations, { staffId: actor.staffId, now: unit.now }),
  );
  if (!(await found(unit.db.select({ id: observations.id }).from(observations).where(wanted))))
    throw fieldError('supersedes.factId', 'not-such-an-observation', 'This is not an observation about this person');
};

const rowOf = (input: RecordObservationInput, actor: Actor, now: string) => ({
  id: input.observationId,
  personId: input.personId,
  level: input.level,
  recordedAt: now,
  recordedBy: actor.staffId,
  supersedes: input.supersedes?.factId ?? null,
  reason: input.supersedes?.reason ?? null,
  sessionId: input.sessionId ?? null,
  enrolmentId: input.enrolmentId ?? null,
  text: input.text,
  ownWords: input.ownWords ?? null,
  demeanour: input.demeanour ?? null,
  wasAlone: input.wasAlone ?? null,
  whoElse: input.whoElse ?? null,
  wasFreeToSpeak: input.wasFreeToSpeak ?? null,
  concern: input.concern ?? null,
  spokenWith: input.spoken?.with ?? null,
  spokenName: input.spoken?.name ?? null,
  spokenAt: input.spoken?.at ?? null,
  spokenDecision: input.spoken?.decision ?? null,
  at: input.at,
});

const concernOf = ({ at, concern, spoken }: RecordObservationInput, now: string) => {
  if (concern === undefined || spoken === undefined) return null;
  const contacts = [{ at: spoken.at, with: spoken.with }];
  const { isOpen, spokenDueBy, because } = concernState({ observedAt: at, spoken: contacts, consideredAt: null }, now);
  return { isOpen, spokenDueBy, isSpokenLate: spoken.at >= spokenDueBy, because: [...because] };
};
