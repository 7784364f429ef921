import { screen, within } from '@testing-library/react';
import type { BeforeSessionView, SessionRecordView } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi } from '../api/fake-api.test-support.ts';
import { configure, grace, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { people, serveRegister, sessionId } from '../register/fake-register.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import { openItems, type RecordedPerson, recordLead } from './open-items.ts';
import { answerWords } from './prompt-words.ts';

type Prompt = RecordedPerson['prompts'][number];

const prompt = (more: Partial<Prompt> = {}): Prompt => ({
  promptId: 'new-relationship',
  question: 'Did he speak of a new relationship?',
  hint: null,
  kind: 'key-question',
  most: null,
  level: 'casework',
  answer: null,
  ...more,
});
const rating = prompt({ promptId: 'participation', question: 'How did he take part?', kind: 'rating', most: 5 });
const person = (more: Partial<RecordedPerson> = {}): RecordedPerson => ({
  personId: idOf(801),
  enrolmentId: idOf(601),
  knownAs: 'Ben',
  familyName: 'Ashworth',
  position: 'person-causing-harm',
  code: 'attended',
  wasThere: true,
  prompts: [prompt(), rating],
  observations: [],
  lastAttempt: null,
  ...more,
});
const head = {
  sessionId,
  group: { groupId: idOf(910), title: 'Thursday group' },
  number: 6,
  title: 'Listening',
  kind: 'group' as const,
  startsAt: '2026-06-04T17:30:00.000Z',
  endsAt: '2026-06-04T19:30:00.000Z',
  place: 'St Mark’s Hall',
  mode: 'in-person' as const,
  state: 'held' as const,
};
const recordOf = (...those: RecordedPerson[]): SessionRecordView => ({ ...head, closedAt: null, people: those });
const answer = { answerId: idOf(5), by: 'Grace Whitfield', at: head.endsAt, reply: null, rating: null, words: null };

describe('what is open after a session', () => {
  it('names who has no mark, who was not reached, what is not answered and what a meeting must consider', () => {
    const concern = { concern: 'threat' as const, spokenName: 'Priya Nair' };
    const said = { observationId: idOf(6), level: 'casework' as const, text: 'x', ownWords: null, demeanour: null };
    const items = openItems(
      recordOf(
        person({ code: null, wasThere: false }),
        person({ knownAs: 'Marcus', familyName: 'Bell', code: 'absent-no-contact', wasThere: false }),
        person({
          knownAs: 'Kofi',
          familyName: 'Mensah',
          observations: [{ ...said, ...concern, whoElse: null, by: null, at: head.startsAt }],
        }),
      ),
    );
    expect(items.map(({ words }) => words)).toEqual([
      'No mark yet for Ben Ashworth',
      'Marcus Bell was not there, and nobody has tried to reach this person since',
      'A concern about Kofi Mensah (threat) stays open until a named meeting has considered it; spoken of with Priya Nair',
      '2 questions about Kofi Mensah are not answered',
    ]);
    expect(recordLead(items)).toBe('4 things are still open.');
    expect(recordLead([])).toContain('Nothing is open');
    const nobody = [person({ code: null }), person({ code: null, personId: idOf(802) })];
    expect(openItems(recordOf(...nobody)).map(({ words }) => words)).toEqual(['Nobody is recorded yet']);
  });

  it('says an answer in words', () => {
    expect(answerWords(prompt({ answer: { ...answer, reply: 'not-asked-because', words: 'He left early' } }))).toBe(
      'Not asked: He left early',
    );
    expect(answerWords({ ...rating, answer: { ...answer, rating: 4 } })).toBe('4 of 5');
  });
});

describe('the pages around a session', () => {
  let api: FakeApi;
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T19:40:00.000Z') });
    api = createFakeApi();
    configure(api);
    signInAs(api, grace);
    vi.stubGlobal('fetch', api.fetch);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const later = () => vi.advanceTimersByTime(1000);
  const open = (view: SessionRecordView) => {
    api.on('GET', `/sessions/${sessionId}/record`, () => view);
    return openPage(`/sessions/${sessionId}/record`);
  };
  const sent = (path: string) => api.calls.filter((call) => call.method === 'POST' && call.path.endsWith(path));

  it('E11: takes the answers that are given, leaves the others open, and asks why nothing was asked', async () => {
    const { user } = open(recordOf(person()));
    await screen.findByText('One thing is still open after this session.');
    await user.click(screen.getByText('Answer 2 questions'));
    await user.click(screen.getByRole('radio', { name: 'Not asked, because …' }));
    await user.click(screen.getByRole('button', { name: /^Save answers/ }));
    expect(await screen.findByRole('link', { name: 'Say why it was not asked' })).toBeTruthy();
    api.on('POST', `/sessions/${sessionId}/prompt-answers`, ({ body }) => {
      const { answers } = body as { answers: { answerId: string; promptId: string }[] };
      const told = answers.map(({ answerId, promptId }) => ({ answerId, promptId, isNew: true }));
      return { sessionId, personId: idOf(801), answers: told };
    });
    await user.type(screen.getByLabelText('In words, or why it was not asked'), 'He left early');
    later();
    await user.click(screen.getByRole('button', { name: /^Save answers/ }));
    expect(await screen.findByText(/^Saved/)).toBeTruthy();
    expect(sent('/prompt-answers')[0]?.body).toMatchObject({
      personId: idOf(801),
      answers: [{ promptId: 'new-relationship', reply: 'not-asked-because', words: 'He left early' }],
    });
  });

  it('says who may read an observation by the names of roles, and asks who else was there where nobody could see', async () => {
    const { user } = open({ ...recordOf(person({ prompts: [] })), mode: 'video' });
    await user.click(await screen.findByText('Write down what was seen or heard'));
    expect(screen.getByText(/Facilitators and coordinator of the programme, the lead practitioners/)).toBeTruthy();
    await user.type(screen.getByLabelText('Who else was in the room?'), 'His mother, in the doorway');
    await user.click(screen.getByRole('button', { name: /^Save observation/ }));
    expect(await screen.findByRole('link', { name: 'Describe what was seen or heard' })).toBeTruthy();
    api.on('POST', '/persons/:id/observations', ({ body }) => ({
      observationId: (body as { observationId: string }).observationId,
      isNew: true,
      concern: null,
    }));
    await user.type(screen.getByLabelText('What was seen or heard?'), 'Kept looking to the side');
    later();
    await user.click(screen.getByRole('button', { name: /^Save observation/ }));
    expect(await screen.findByText(/^Saved/)).toBeTruthy();
    expect(sent('/observations')[0]?.body).toMatchObject({
      level: 'casework',
      text: 'Kept looking to the side',
      whoElse: 'His mother, in the doorway',
      sessionId,
    });
  });

  it('offers a call to who was not there, and leads to the register where a mark is missing', async () => {
    open(
      recordOf(
        person({ code: null, wasThere: false }),
        person({
          personId: idOf(802),
          knownAs: 'Marcus',
          familyName: 'Bell',
          code: 'absent-no-contact',
          wasThere: false,
        }),
      ),
    );
    const missing = await screen.findByRole('link', { name: 'No mark yet for Ben Ashworth' });
    expect(missing.getAttribute('href')).toBe(`/sessions/${sessionId}/register`);
    expect(screen.getAllByRole('button', { name: /^Log a call/ })).toHaveLength(1);
  });

  it('before: says who is new, what is owed and arranged, and that one leads it alone', async () => {
    const known = { position: 'person-causing-harm' as const, interpreterLanguage: null, accessNeeds: null };
    const view: BeforeSessionView = {
      ...head,
      state: 'planned',
      leading: [{ name: 'Grace Whitfield', role: 'lead', isMe: true }],
      people: [
        {
          ...known,
          ...{ personId: idOf(801), enrolmentId: idOf(601), knownAs: 'Ben', familyName: 'Ashworth' },
          arrival: 'joins-late',
          owes: [1, 2],
          interpreterLanguage: 'Bulgarian',
          before: null,
          code: null,
        },
        {
          ...known,
          ...{ personId: idOf(802), enrolmentId: idOf(602), knownAs: 'Marcus', familyName: 'Bell' },
          arrival: 'known',
          owes: [],
          before: { startsAt: '2026-05-28T17:30:00.000Z', code: null },
          code: 'could-not-attend',
        },
      ],
    };
    api.on('GET', `/sessions/${sessionId}/before`, () => view);
    openPage(`/sessions/${sessionId}/before`);
    expect(await screen.findByText('2 expected. 1 comes for the first time and 1 will not come.')).toBeTruthy();
    expect(
      screen.getByText(
        'Joins late: comes for the first time, the others have begun. Owes weeks 1 and 2. Interpreter: Bulgarian. Check that one is booked.',
      ),
    ).toBeTruthy();
    expect(screen.getByText('Could not attend. 28 May 2026: not recorded.')).toBeTruthy();
    expect(screen.getByText(/Nobody else is down to lead it with you/)).toBeTruthy();
  });

  it('E13: the sheet for paper says nothing to whoever finds it, but when it was printed and how many rows it has', async () => {
    serveRegister(api, people(2, [{ notes: ['Interpreter: Bulgarian'] }]));
    openPage(`/sessions/${sessionId}/register?view=sheet`);
    const table = await screen.findByRole('table', { name: 'Who was there' });
    expect(within(table).getByRole('rowheader', { name: 'Ben A' })).toBeTruthy();
    const shown = document.querySelector('main')?.textContent ?? '';
    expect(shown).toContain('2 rows. Everyone expected. As at 4 June 2026 at 8:40pm');
    for (const secret of ['Caring Dads', 'Thursday group', 'Ashworth', 'Bulgarian', 'Session 6']) {
      expect(shown).not.toContain(secret);
    }
    expect(document.title).toBe('Sheet – Waymark');
  });
});
