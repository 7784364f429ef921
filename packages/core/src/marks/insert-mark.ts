import { AppError, type Id, type Instant, type MarkInput } from '@waymark/contracts';
import { among, type Db, listed, type ReadDb, statement, type Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, sql } from 'drizzle-orm';
import type { ExpectedPerson } from './expected-people.ts';
import { markColumns } from './mark-columns.ts';
import { marks } from './tables.ts';

const columns = {
  markId: marks.id,
  personId: marks.personId,
  ...markColumns,
  occurredAt: marks.occurredAt,
} as const;

const liveOfSession = statement((db: ReadDb) =>
  db
    .select(columns)
    .from(marks)
    .where(and(eq(marks.sessionId, sql.placeholder('sessionId')), live(marks)))
    .prepare(),
);

const byId = statement((db: ReadDb) =>
  db
    .select({ ...columns, sessionId: marks.sessionId, supersedes: marks.supersedes })
    .from(marks)
    .where(among(marks.id, sql.placeholder('markIds')))
    .prepare(),
);

const given = <Name extends string>(name: Name) => sql.placeholder(name);

const insert = statement((db: Db) =>
  db
    .insert(marks)
    .values({
      id: given('id'),
      personId: given('personId'),
      level: 'shared',
      recordedAt: given('recordedAt'),
      recordedBy: given('recordedBy'),
      supersedes: given('supersedes'),
      reason: given('reason'),
      sessionId: given('sessionId'),
      enrolmentId: given('enrolmentId'),
      code: given('code'),
      localCode: given('localCode'),
      minutes: given('minutes'),
      mode: given('mode'),
      roomCompany: given('roomCompany'),
      cancelledBy: given('cancelledBy'),
      noticeAt: given('noticeAt'),
      confirmedHow: given('confirmedHow'),
      reasonCode: given('reasonCode'),
      catchUpForSessionId: given('catchUpForSessionId'),
      note: given('note'),
      occurredAt: given('occurredAt'),
    })
    .prepare(),
);

export type LiveMark = Awaited<ReturnType<ReturnType<typeof liveOfSession>['execute']>>[number];

/** The live marks of a session, by person. */
export const liveMarksOf = async (
  handle: { readonly db: ReadDb },
  sessionId: Id,
): Promise<ReadonlyMap<Id, LiveMark>> => {
  const rows = await liveOfSession(handle).execute({ sessionId });
  return new Map(rows.map((row) => [row.personId, row]));
};

const sentColumns = [
  'personId',
  'code',
  'localCode',
  'minutes',
  'mode',
  'roomCompany',
  'cancelledBy',
  'noticeAt',
  'confirmedHow',
  'reasonCode',
  'note',
  'catchUpForSessionId',
  'occurredAt',
] as const;

type StoredMark = Awaited<ReturnType<ReturnType<typeof byId>['execute']>>[number];

/** Those of these marks whose ids are known already, by id. */
export const storedMarksOf = async (unit: Unit, sent: readonly MarkInput[]): Promise<ReadonlyMap<Id, StoredMark>> => {
  const rows = await byId(unit).execute({ markIds: listed(sent.map((mark) => mark.markId)) });
  return new Map(rows.map((row) => [row.markId, row]));
};

/** Whether the mark of this id is already there with the same content; other content under one id is a conflict. */
export const isRepeat = (stored: StoredMark | undefined, sessionId: Id, mark: MarkInput): boolean => {
  if (stored === undefined) return false;
  const isSame =
    stored.sessionId === sessionId &&
    stored.supersedes === (mark.supersedes?.markId ?? null) &&
    sentColumns.every((name) => (stored[name] ?? null) === (mark[name] ?? null));
  if (isSame) return true;
  throw idReused();
};

export const idReused = (): AppError =>
  new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for another mark' });

/** Writes one mark; the database keeps one live mark a session and person. */
export const insertMark = async (
  unit: Unit,
  mark: MarkInput,
  place: {
    readonly sessionId: Id;
    readonly person: ExpectedPerson;
    readonly recordedBy: Id;
    readonly recordedAt: Instant;
  },
): Promise<void> => {
  await insert(unit).execute({
    id: mark.markId,
    personId: mark.personId,
    recordedAt: place.recordedAt,
    recordedBy: place.recordedBy,
    supersedes: mark.supersedes?.markId ?? null,
    reason: mark.supersedes?.reason ?? null,
    sessionId: place.sessionId,
    enrolmentId: place.person.enrolmentId,
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
};
