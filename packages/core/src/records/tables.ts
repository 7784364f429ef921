import { promptReplies } from '@waymark/contracts';
import { code, factColumns, index, json, looseRef, table, text, uniqueIndex } from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { z } from 'zod';
import { persons } from '../persons/tables.ts';

/** Fact: a document a programme keeps about someone, by the schema its plugin declares for the kind (contract.md, `records`). */
export const programmeRecords = table(
  'programme_records',
  {
    ...factColumns(() => persons.id),
    programmeId: text().notNull(),
    programmeVersion: text().notNull(),
    kind: text().notNull(),
    enrolmentId: looseRef(),
    sessionId: looseRef(),
    document: json(z.record(z.string(), z.unknown())).notNull(),
  },
  (t) => [
    index('programme_records_person_id_kind_idx').on(t.personId, t.kind),
    index('programme_records_enrolment_id_idx').on(t.enrolmentId),
    uniqueIndex('programme_records_supersedes_idx').on(t.supersedes),
  ],
);

/** Fact: the answer to a programme's prompt about someone in a session (E11). A rating stands in `words` as its number. */
export const promptAnswers = table(
  'prompt_answers',
  {
    ...factColumns(() => persons.id),
    programmeId: text().notNull(),
    programmeVersion: text().notNull(),
    promptId: text().notNull(),
    sessionId: looseRef().notNull(),
    enrolmentId: looseRef().notNull(),
    reply: code(promptReplies),
    words: text(),
  },
  (t) => [
    index('prompt_answers_enrolment_id_idx').on(t.enrolmentId),
    index('prompt_answers_person_id_idx').on(t.personId),
    uniqueIndex('prompt_answers_session_id_person_id_idx')
      .on(t.sessionId, t.personId, t.promptId)
      .where(isNull(t.supersedes)),
    uniqueIndex('prompt_answers_supersedes_idx').on(t.supersedes),
  ],
);
