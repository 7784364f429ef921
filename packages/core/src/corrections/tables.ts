import { correctionAnswers } from '@waymark/contracts';
import { code, factColumns, index, ref, table, text, uniqueIndex } from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { saidColumns } from '../marks/said-columns.ts';
import { marks } from '../marks/tables.ts';
import { persons } from '../persons/tables.ts';
import { sessions } from '../sessions/tables.ts';

/**
 * Fact: a mark that somebody proposes in the place of one that others rely on. Nothing changes until a coordinator
 * agrees; the mark that stands then has the id of the proposal, so that the device that sent it knows it again.
 */
export const markCorrections = table(
  'mark_corrections',
  {
    ...factColumns(() => persons.id),
    sessionId: ref(() => sessions.id).notNull(),
    enrolmentId: ref(() => enrolments.id).notNull(),
    /** The mark it would change. */
    markId: ref(() => marks.id).notNull(),
    why: text().notNull(),
    ...saidColumns(),
  },
  (t) => [
    index('mark_corrections_session_id_idx').on(t.sessionId, t.personId),
    index('mark_corrections_person_id_idx').on(t.personId),
    uniqueIndex('mark_corrections_supersedes_idx').on(t.supersedes),
  ],
);

/** Fact: what a coordinator answered, in words; one answer a proposal. */
export const markCorrectionAnswers = table(
  'mark_correction_answers',
  {
    ...factColumns(() => persons.id),
    correctionId: ref(() => markCorrections.id).notNull(),
    answer: code(correctionAnswers).notNull(),
    words: text().notNull(),
  },
  (t) => [
    uniqueIndex('mark_correction_answers_correction_id_idx').on(t.correctionId).where(isNull(t.supersedes)),
    uniqueIndex('mark_correction_answers_supersedes_idx').on(t.supersedes),
    index('mark_correction_answers_person_id_idx').on(t.personId),
  ],
);
