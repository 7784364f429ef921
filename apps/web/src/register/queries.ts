import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Id, Instant, MarkInput, MarksRecorded, RegisterView } from '@waymark/contracts';
import { request } from '../api/request.ts';
import { todayKeys } from '../today/queries.ts';
import type { UnsentMarks } from '../unsent/unsent-mark.ts';
import { markAsTold } from './mark-as-told.ts';

export const registerKeys = {
  all: ['register'] as const,
  view: (sessionId: Id) => [...registerKeys.all, 'view', sessionId] as const,
  groupDates: (groupId: Id) => [...registerKeys.all, 'group-dates', groupId] as const,
};

/** Two may keep one register: what the other has marked shows within so many milliseconds. */
const whileOpen = 10_000;

export const registerQuery = (sessionId: Id) =>
  queryOptions({
    queryKey: registerKeys.view(sessionId),
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/sessions/${sessionId}/register`, signal },
        (contracts) => contracts.registerView,
      ),
    refetchInterval: ({ state }) => (state.data?.closedAt === null ? whileOpen : false),
  });

/** The dates of a group, to name the session that a catch-up makes up. */
export const groupDatesQuery = (groupId: Id) =>
  queryOptions({
    queryKey: registerKeys.groupDates(groupId),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/groups/${groupId}`, signal }, (contracts) => contracts.groupView),
    select: ({ sessions }) => sessions,
  });

/** Closes a register; error `not-everyone-marked` (422) names who has no mark (S5). */
export const closeRegister = (sessionId: Id) =>
  request({ method: 'POST', path: `/sessions/${sessionId}/close`, body: {} }, (contracts) => contracts.registerClosed);

type Recorded = { readonly batch: UnsentMarks; readonly recordedAt: Instant; readonly recordedBy: Id };

const withMarks = (register: RegisterView, { batch, ...told }: Recorded): RegisterView => {
  const marks = new Map(batch.map(({ mark }) => [mark.personId, mark]));
  return {
    ...register,
    people: register.people.map((person) => {
      const mark = marks.get(person.personId);
      if (mark === undefined) return person;
      return { ...person, mark: markAsTold(mark, { ...told, recorder: null }) };
    }),
  };
};

/** Puts marks that the server has confirmed into the register on screen, so that a row says "saved" at once. */
export const showSaved = async (
  queries: QueryClient,
  batch: UnsentMarks,
  { sessionId, recordedAt, marks }: MarksRecorded,
  recordedBy: Id,
): Promise<void> => {
  const { queryKey } = registerQuery(sessionId);
  if (queries.getQueryData(queryKey) !== undefined) {
    // An answer on its way was written before these marks were there.
    await queries.cancelQueries({ queryKey });
    queries.setQueryData(queryKey, (register) => register && withMarks(register, { batch, recordedAt, recordedBy }));
  }
  // One that was there before may have been changed since by another worker.
  if (marks.some(({ isNew }) => !isNew)) void queries.invalidateQueries({ queryKey });
  void queries.invalidateQueries({ queryKey: todayKeys.all });
};

/** Proposes a change that a coordinator must agree to; nothing changes until then. */
export const proposeCorrection = (sessionId: Id, mark: MarkInput) =>
  request(
    { method: 'POST', path: `/sessions/${sessionId}/corrections`, body: { mark } },
    (contracts) => contracts.correctionProposed,
  );
