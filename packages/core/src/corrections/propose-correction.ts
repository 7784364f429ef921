import {
  AppError,
  correctionProposed,
  fieldError,
  type Id,
  type MarkInput,
  proposeCorrectionInput,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, notExists } from 'drizzle-orm';
import { requireStanding } from '../marks/check-change.ts';
import { checkMark } from '../marks/check-mark.ts';
import { type ExpectedPerson, expectedInReach } from '../marks/expected-people.ts';
import { liveMarksOf } from '../marks/insert-mark.ts';
import { type SessionInReach, sessionInReach } from '../sessions/session-in-reach.ts';
import type { Actor } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { loadChangeNeeds } from './load-change-needs.ts';
import { markCorrectionAnswers, markCorrections } from './tables.ts';

/**
 * Proposes a change of a mark that others rely on already: after a signed report or 7 days (model.md section 3). It
 * waits for a coordinator and changes nothing until then. 409 `agreement-not-needed` where the change can be made at
 * once, `correction-waiting` where one is proposed already.
 */
export const proposeCorrection = defineVerb({
  name: 'propose-correction',
  summary: 'Proposes a correction of a mark, for a coordinator to agree.',
  permission: 'core.register.record',
  route: { method: 'POST', path: '/sessions/:sessionId/corrections' },
  input: proposeCorrectionInput,
  output: correctionProposed,
  repeat: 'fact',
  sample: (world) => ({
    sessionId: world.sessionId,
    mark: {
      markId: world.newId(),
      personId: world.fatherId,
      code: 'absent-no-contact',
      mode: 'in-person',
      occurredAt: world.now,
      supersedes: { markId: world.markId, reason: 'It was another man' },
    },
  }),
  subject: (asked, { sessionId }) => sessionInReach(asked, sessionId),
  run: async ({ unit, actor, now, about, subject: session, programmes }, { sessionId, mark }) => {
    const expected = await expectedInReach({ handle: unit, actor, now }, sessionId);
    const found = expected.find(({ personId }) => personId === mark.personId);
    const person = checkOne(() => checkMark(mark, 0, found, { session, now, programmes }));
    const { supersedes } = mark;
    if (supersedes?.reason === undefined) throw fieldError('mark.supersedes.reason', 'reason-missing', 'Say why');
    about({ records: [mark.markId, supersedes.markId], persons: [mark.personId] });
    const row = { ...rowOf(mark, session, person, { actor, now }), markId: supersedes.markId, why: supersedes.reason };
    if (!(await isKnown(unit, mark.markId))) {
      requireStanding({ mark, standing: (await liveMarksOf(unit, sessionId)).get(mark.personId) });
      await requireAgreementNeeded(unit, session, person);
      await requireNoneWaiting(unit, supersedes.markId);
    }
    const { isNew } = await appendFact(unit, markCorrections, row);
    return { correctionId: mark.markId, isNew };
  },
});

/** The mark's own errors, located where this form has it. */
const checkOne = (check: () => ExpectedPerson): ExpectedPerson => {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.fields === undefined) throw error;
    const fields = error.detail.fields.map((field) => ({ ...field, path: field.path.replace('marks.0.', 'mark.') }));
    throw new AppError(error.kind, error.code, { ...error.detail, fields });
  }
};

const rowOf = (
  mark: MarkInput,
  { sessionId }: SessionInReach,
  { enrolmentId }: ExpectedPerson,
  { actor, now }: { readonly actor: Actor; readonly now: string },
) => ({
  id: mark.markId,
  personId: mark.personId,
  level: 'shared' as const,
  recordedAt: now,
  recordedBy: actor.staffId,
  supersedes: null,
  reason: null,
  sessionId,
  enrolmentId,
  code: mark.code,
  localCode: mark.localCode ?? null,
  minutes: mark.minutes ?? null,
  mode: mark.mode,
  roomCompany: mark.roomCompany ?? null,
  cancelledBy: mark.cancelledBy ?? null,
  noticeAt: mark.noticeAt ?? null,
  confirmedHow: mark.confirmedHow ?? null,
  reasonCode: mark.reasonCode ?? null,
  catchUpForSessionId: mark.catchUpForSessionId ?? null,
  note: mark.note ?? null,
  occurredAt: mark.occurredAt,
});

const isKnown = async (unit: Unit, correctionId: Id): Promise<boolean> => {
  const rows = await unit.db
    .select({ id: markCorrections.id })
    .from(markCorrections)
    .where(eq(markCorrections.id, correctionId));
  return rows.length > 0;
};

const requireAgreementNeeded = async (unit: Unit, session: SessionInReach, person: ExpectedPerson): Promise<void> => {
  const { needs } = await loadChangeNeeds(unit, session, person);
  if (needs === 'agreement') return;
  throw new AppError('conflict', 'agreement-not-needed', { message: 'This mark can be changed without a coordinator' });
};

const requireNoneWaiting = async (unit: Unit, markId: Id): Promise<void> => {
  const answered = unit.db
    .select({ id: markCorrectionAnswers.id })
    .from(markCorrectionAnswers)
    .where(eq(markCorrectionAnswers.correctionId, markCorrections.id));
  const [waiting] = await unit.db
    .select({ id: markCorrections.id })
    .from(markCorrections)
    .where(and(eq(markCorrections.markId, markId), notExists(answered)))
    .orderBy(asc(markCorrections.id));
  if (waiting === undefined) return;
  throw new AppError('conflict', 'correction-waiting', {
    message: 'A correction of this mark is waiting for a coordinator already',
  });
};
