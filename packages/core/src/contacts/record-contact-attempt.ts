import {
  closedReferralStates,
  contactAttemptMade,
  fieldError,
  type Id,
  type Level,
  recordContactAttemptInput,
  resultsThatAreContact,
} from '@waymark/contracts';
import { type Unit, visible } from '@waymark/database';
import { and, asc, eq, ne, notInArray } from 'drizzle-orm';
import type { z } from 'zod';
import { mayRead, requireLevel } from '../access/require-level.ts';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { enrolments } from '../enrolments/tables.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { positionOf } from '../positions/position-of.ts';
import { noteContact } from '../referrals/note-contact.ts';
import { referralSubjects } from '../referrals/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { contactAttempts } from './tables.ts';

/** Logs that someone by name tried to reach a person, and what came of it (E1, F2). The author is always the asker. */
export const recordContactAttempt = defineVerb({
  name: 'record-contact-attempt',
  summary: 'Logs a contact with a person or an attempt at one.',
  permission: 'core.contact-attempt.record',
  route: { method: 'POST', path: '/persons/:personId/contact-attempts' },
  input: recordContactAttemptInput,
  output: contactAttemptMade,
  repeat: 'fact',
  sample: (world) => ({
    attemptId: world.newId(),
    personId: world.fatherId,
    channel: 'phone',
    direction: 'to-person',
    at: world.now,
    result: 'no-answer',
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about, programmes }, input) => {
    if (input.at > now) throw fieldError('at', 'in-the-future', 'A contact cannot be in the future');
    const level = await levelFor(unit, actor, input.personId);
    await requireLevel(unit, actor, input.personId, level);
    if (input.enrolmentId !== undefined) {
      const [own] = await unit.db
        .select({ id: enrolments.id })
        .from(enrolments)
        .where(
          and(
            eq(enrolments.id, input.enrolmentId),
            eq(enrolments.personId, input.personId),
            visible(enrolments, { staffId: actor.staffId, now }),
          ),
        );
      if (own === undefined)
        throw fieldError('enrolmentId', 'not-this-persons-place', 'This is not a place of this person');
    }
    const { isNew } = await appendFact(unit, contactAttempts, {
      id: input.attemptId,
      personId: input.personId,
      level,
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: input.supersedes?.factId ?? null,
      reason: input.supersedes?.reason ?? null,
      byStaffId: actor.staffId,
      channel: input.channel,
      direction: input.direction,
      at: input.at,
      result: input.result,
      someoneElsePresent: input.someoneElsePresent ?? null,
      wasAlone: input.wasAlone ?? null,
      note: input.note ?? null,
      nextStep: input.nextStep ?? null,
      referralId: null,
      enrolmentId: input.enrolmentId ?? null,
      alertId: null,
    });
    await noteForWaits(unit, actor.staffId, level, input);
    if (input.enrolmentId !== undefined) await judgeEnrolments(unit, programmes, [input.enrolmentId]);
    about({ records: [input.attemptId], persons: [input.personId] });
    return { attemptId: input.attemptId, isNew };
  },
});

/**
 * The first attempt and the first contact are events of every wait this person is in (model.md section 4), but for what
 * a survivor's worker does: it is no event of what the same person is referred for as causing harm.
 */
const noteForWaits = async (
  unit: Unit,
  by: Id,
  level: Level,
  { personId, at, result, direction }: z.output<typeof recordContactAttemptInput>,
): Promise<void> => {
  const isContact = resultsThatAreContact.some((contact) => contact === result);
  if (direction === 'from-person' && !isContact) return;
  const waits = await unit.db
    .selectDistinct({ referralId: referralSubjects.referralId })
    .from(referralSubjects)
    .where(
      and(
        eq(referralSubjects.personId, personId),
        notInArray(referralSubjects.state, ['draft', ...closedReferralStates]),
        level === 'safe-contact' ? ne(referralSubjects.position, 'person-causing-harm') : undefined,
      ),
    )
    .orderBy(asc(referralSubjects.referralId));
  for (const { referralId } of waits) await noteContact(unit, { referralId, personId, at, isContact, by });
};

/**
 * Contact with a survivor stands with her contact card, where the author may read that; else it is casework. Someone who
 * causes harm as well is to those who work with that what anyone else is, and they are answered the same (S40).
 */
const levelFor = async (unit: Unit, actor: Actor, personId: Id): Promise<Level> => {
  const isSurvivor = (await positionOf(unit, personId)) === 'survivor';
  return isSurvivor && (await mayRead(unit, actor, personId, 'safe-contact')) ? 'safe-contact' : 'casework';
};
