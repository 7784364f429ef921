import type { CorrectionOfRegister, Id } from '@waymark/contracts';
import { type ReadDb, type Reader, statement, visible } from '@waymark/database';
import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { staff } from '../staff/tables.ts';
import { markCorrectionAnswers, markCorrections } from './tables.ts';

const answerer = alias(staff, 'answerer');

const ofSession = statement((db: ReadDb) =>
  db
    .select({
      personId: markCorrections.personId,
      correctionId: markCorrections.id,
      code: markCorrections.code,
      why: markCorrections.why,
      proposedBy: staff.name,
      proposedAt: markCorrections.recordedAt,
      answer: markCorrectionAnswers.answer,
      words: markCorrectionAnswers.words,
      answeredBy: answerer.name,
      answeredAt: markCorrectionAnswers.recordedAt,
    })
    .from(markCorrections)
    .innerJoin(staff, eq(staff.id, markCorrections.recordedBy))
    .leftJoin(
      markCorrectionAnswers,
      and(eq(markCorrectionAnswers.correctionId, markCorrections.id), visible(markCorrectionAnswers)),
    )
    .leftJoin(answerer, eq(answerer.id, markCorrectionAnswers.recordedBy))
    .where(and(eq(markCorrections.sessionId, sql.placeholder('sessionId')), visible(markCorrections)))
    .orderBy(asc(markCorrections.recordedAt), asc(markCorrections.id))
    .prepare(),
);

/** The last correction that was proposed for each person of a session, and where it stands. */
export const correctionsOfRegister = async (
  reader: Reader,
  sessionId: Id,
  { staffId, now }: { readonly staffId: Id; readonly now: string },
): Promise<ReadonlyMap<Id, CorrectionOfRegister>> => {
  const rows = await ofSession(reader).execute({ sessionId, staffId, now });
  return new Map(
    rows.map(({ personId, answer, words, answeredBy, answeredAt, ...correction }) => [
      personId,
      {
        ...correction,
        state: answer ?? 'waiting',
        answer:
          words === null || answeredAt === null ? null : { words, by: answeredBy ?? 'another worker', at: answeredAt },
      },
    ]),
  );
};
