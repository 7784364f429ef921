import type { Id, MarkInput, RegisterView } from '@waymark/contracts';
import { adultMarkCodes, adultMarkLabels, recordMarksInput } from '@waymark/contracts';
import { answer, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { grace } from '../application/open-page.test-support.tsx';
import { createFakeMarksServer, type FakeMarksServer } from '../unsent/fake-marks-server.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import { unsentMark } from '../unsent/unsent-mark.ts';
import { markAsTold } from './mark-as-told.ts';

export const sessionId = idOf(900);
const groupId = idOf(910);
export const registerPath = `/sessions/${sessionId}/register`;
export const recordedAt = '2026-06-04T17:34:00.000Z';

export const fathers = [
  ['Ben', 'Ashworth'],
  ['Marcus', 'Bell'],
  ['Kofi', 'Mensah'],
  ['Dai', 'Morgan'],
  ['Ivo', 'Petrov'],
  ['Sam', 'Quill'],
  ['Ed', 'Rowe'],
  ['Lee', 'Stone'],
  ['Jon', 'Tate'],
  ['Ray', 'Unwin'],
] as const;

export type FakePerson = Partial<RegisterView['people'][number]>;

/** Who is on the register, from the first of the fathers on. */
export const people = (count: number, more: readonly FakePerson[] = []): RegisterView['people'] =>
  fathers.slice(0, count).map(([knownAs, familyName], index) => ({
    personId: idOf(801 + index),
    enrolmentId: idOf(601 + index),
    knownAs,
    familyName,
    position: 'person-causing-harm' as const,
    isExpected: true,
    notes: [],
    owes: [],
    mark: null,
    correction: null,
    ...more[index],
  }));

const noButtons = { 'person-causing-harm': [], 'co-parent': [], survivor: [], child: [] };

export interface FakeRegister {
  readonly marks: FakeMarksServer;
  /** Changes what the register itself says. */
  readonly set: (more: Partial<RegisterView>) => void;
  readonly view: () => RegisterView;
}

const markOf = (live: MarkInput | undefined, own: ReadonlySet<Id>): RegisterView['people'][number]['mark'] =>
  live === undefined
    ? null
    : markAsTold(live, {
        recordedAt,
        recordedBy: own.has(live.markId) ? grace.staffId : idOf(702),
        recorder: own.has(live.markId) ? grace.name : 'Tom Adeyemi',
      });

/** A register in memory behind its three routes, with the server's rules for marks. */
export const serveRegister = (api: FakeApi, listed: RegisterView['people']): FakeRegister => {
  const marks = createFakeMarksServer();
  const codes = adultMarkCodes.filter((code) => code !== 'recorded-in-error');
  /** Sent by who is signed in; what `marks.send` was given directly is another worker's. */
  const own = new Set<Id>();
  let more: Partial<RegisterView> = {};
  const view = (): RegisterView => ({
    sessionId,
    group: { groupId, title: 'Thursday group' },
    programme: 'Caring Dads',
    number: 6,
    title: 'Child-centred fathering',
    kind: 'group',
    mode: 'in-person',
    startsAt: '2026-06-04T17:30:00.000Z',
    endsAt: '2026-06-04T19:30:00.000Z',
    place: 'St Mark’s Hall',
    state: 'held',
    closedAt: null,
    version: 1,
    expected: listed.length,
    recorded: 0,
    people: listed.map((person) => ({ ...person, mark: markOf(marks.liveOf(person.personId), own) })),
    buttons: {
      ...noButtons,
      'person-causing-harm': codes.map((code) => ({ code, localCode: null, label: adultMarkLabels[code] })),
    },
    ...more,
  });
  api.on('GET', registerPath, view);
  api.on('POST', `/sessions/${sessionId}/marks`, async ({ body }) => {
    const sent = recordMarksInput.parse({ sessionId, ...(body as object) }).marks;
    for (const { markId } of sent) own.add(markId);
    const known = new Set(marks.recorded.map(({ markId }) => markId));
    const outcome = await marks.send(sent.map((mark) => unsentMark({ sessionId, mark })));
    if (outcome.kind === 'refused') return answer(409, outcome.problem.problem, 'application/problem+json');
    const told = sent.map(({ markId, personId }) => ({ markId, personId, isNew: !known.has(markId) }));
    return { sessionId, recordedAt, marks: told };
  });
  api.on('POST', `/sessions/${sessionId}/close`, () => {
    const missing = view().people.filter(({ mark }) => mark === null || mark.code === 'recorded-in-error');
    if (missing.length > 0) {
      const errors = missing.map(({ personId, knownAs }) => ({
        path: `marks.${personId}`,
        code: 'mark-missing',
        message: `Record a mark for ${knownAs}`,
      }));
      return problemAnswer(422, 'not-everyone-marked', { errors });
    }
    more = { ...more, closedAt: '2026-06-04T19:35:00.000Z', version: 2 };
    return { sessionId, closedAt: '2026-06-04T19:35:00.000Z', version: 2 };
  });
  return {
    marks,
    set: (next) => {
      more = { ...more, ...next };
    },
    view,
  };
};
