import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../../api/fake-api.test-support.ts';
import { configure, grace, openPage, signInAs } from '../../application/open-page.test-support.tsx';
import { idOf } from '../../unsent/samples.test-support.ts';
import { type FakePerson, people, registerPath, serveRegister, sessionId } from '../fake-register.test-support.ts';

const observations = '/persons/:id/observations';
let api: FakeApi;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T18:34:00.000Z') });
  api = createFakeApi();
  configure(api);
  signInAs(api, grace);
  vi.stubGlobal('fetch', api.fetch);
  serveRegister(api, people(2));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

type User = ReturnType<typeof openPage>['user'];

const recorded = (isSpokenLate = false) =>
  api.on('POST', observations, ({ body }) => ({
    observationId: (body as { observationId: string }).observationId,
    isNew: true,
    concern: { isOpen: true, spokenDueBy: '2026-06-04T23:00:00.000Z', isSpokenLate, because: [] },
  }));
const sent = () => api.calls.filter(({ path }) => path.endsWith('/observations'));
const rowOf = async (name: string): Promise<HTMLElement> => {
  const row = (await screen.findByRole('heading', { level: 2, name })).closest('li');
  if (row === null) throw new Error('the name stands outside a row');
  return row;
};
const markOf = async (name: string) =>
  within(await rowOf(name)).getByRole('button', { name: /^Attended(,? press again.*)?$/ });
/** Marks a person and opens the details of the mark by a second tap. */
const openDetails = async (user: User, name: string): Promise<void> => {
  await user.click(await markOf(name));
  await within(await rowOf(name)).findByText(/^Saved/);
  vi.advanceTimersByTime(1000);
  await user.click(await markOf(name));
};
const begin = async (user: User, name = 'Ben Ashworth'): Promise<void> => {
  await openDetails(user, name);
  await user.click(await screen.findByRole('button', { name: /^Record a concern/ }));
};
const text = () => screen.getByLabelText<HTMLTextAreaElement>('What was seen or heard?');
const spokenAt = () => screen.getByLabelText<HTMLInputElement>('At what time did you speak?');
const fill = async (user: User): Promise<void> => {
  await user.click(screen.getByRole('radio', { name: 'Threat' }));
  await user.type(text(), 'Said that he will wait at the school.');
  await user.click(screen.getByRole('radio', { name: 'Front door' }));
  await user.type(screen.getByLabelText('Name of the person you spoke to'), 'Tom Bassett');
  await user.type(spokenAt(), '7:20pm');
  await user.type(screen.getByLabelText('What was decided?'), 'Duty calls her now.');
};
const record = async (user: User): Promise<void> => {
  vi.advanceTimersByTime(1000);
  await user.click(screen.getByRole('button', { name: /^Record the concern/ }));
};

describe('a concern in the details of a row', () => {
  it('D12: is recorded with the spoken contact it needs, for the session and the place it was met in', async () => {
    recorded();
    const { user } = openPage(registerPath);
    await begin(user);
    expect(screen.getByText('In danger now: 999. Nobody watches this system at night.')).toBeTruthy();
    expect(screen.getByText(/Facilitators and coordinator of the programme/)).toBeTruthy();
    await fill(user);
    await record(user);
    await screen.findByText('The concern is recorded. It stays open until a meeting has considered it.');
    expect(sent()[0]?.path).toBe(`/persons/${idOf(801)}/observations`);
    expect(sent()[0]?.body).toEqual({
      observationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      sessionId,
      enrolmentId: idOf(601),
      concern: 'threat',
      text: 'Said that he will wait at the school.',
      level: 'casework',
      at: '2026-06-04T17:30:00.000Z',
      spoken: {
        with: 'front-door',
        name: 'Tom Bassett',
        at: '2026-06-04T18:20:00.000Z',
        decision: 'Duty calls her now.',
      },
    });
  });

  it('G4: is not sent before somebody was spoken to; the summary takes the focus and leads to each field', async () => {
    const { user } = openPage(registerPath);
    await begin(user);
    await user.type(text(), 'Said that he will wait at the school.');
    await record(user);
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary.parentElement).toBe(document.activeElement));
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Choose what it is about',
      'Choose whom you spoke to',
      'Enter the name of the person you spoke to',
      'Enter the time you spoke',
      'Enter what was decided',
    ]);
    await user.click(within(summary).getByRole('link', { name: 'Enter what was decided' }));
    expect(document.activeElement).toBe(screen.getByLabelText('What was decided?'));
    expect(text().value).toBe('Said that he will wait at the school.');
    expect(sent()).toEqual([]);
  });

  it('G4: a contact from before it was seen or heard is about something else, and one to come has not been had', async () => {
    const { user } = openPage(registerPath);
    await begin(user);
    await fill(user);
    await user.clear(spokenAt());
    await user.type(spokenAt(), '6pm');
    await record(user);
    await screen.findByRole('link', { name: 'Time you spoke must be after it was seen or heard' });
    await user.clear(spokenAt());
    await user.type(spokenAt(), '9pm');
    await record(user);
    await screen.findByRole('link', { name: /^Time you spoke must be in the past/ });
    expect(sent()).toEqual([]);
  });

  it('keeps every word where it cannot be sent, and is the same concern when it is sent again', async () => {
    recorded(true);
    const { user } = openPage(registerPath);
    await begin(user);
    await fill(user);
    api.on('POST', observations, () => problemAnswer(503, 'busy'));
    await record(user);
    expect((await screen.findByRole('alert')).textContent).toContain('Waymark is busy');
    expect(text().value).toBe('Said that he will wait at the school.');
    recorded(true);
    await record(user);
    await screen.findByText(/It was spoken of after the day on which it was seen or heard/);
    const ids = sent().map(({ body }) => (body as { observationId: string }).observationId);
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(2);
  });

  it('is there again when the row was closed meanwhile, and begins anew once it is recorded', async () => {
    recorded();
    const { user } = openPage(registerPath);
    await begin(user);
    await fill(user);
    vi.advanceTimersByTime(1000);
    await user.click(await markOf('Ben Ashworth'));
    expect(screen.queryByLabelText('What was seen or heard?')).toBeNull();
    vi.advanceTimersByTime(1000);
    await user.click(await markOf('Ben Ashworth'));
    expect(text().value).toBe('Said that he will wait at the school.');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Threat' }).checked).toBe(true);
    expect(spokenAt().value).toBe('7:20pm');
    await record(user);
    await screen.findByText(/^The concern is recorded/);
    await user.click(screen.getByRole('button', { name: /^Record a concern/ }));
    expect(text().value).toBe('');
  });

  it('is about one person: another row knows nothing of it', async () => {
    const { user } = openPage(registerPath);
    await begin(user);
    await user.type(text(), 'Said that he will wait at the school.');
    await openDetails(user, 'Marcus Bell');
    await user.click(within(await rowOf('Marcus Bell')).getByRole('button', { name: /^Record a concern/ }));
    expect(text().value).toBe('');
  });

  it('asks who may read it where there is a choice, and tells a refusal beside it', async () => {
    const child: FakePerson = { position: 'child' };
    serveRegister(api, people(1, [child])).set({
      buttons: {
        child: [{ code: 'attended', localCode: null, label: 'Attended' }],
        'person-causing-harm': [],
        'co-parent': [],
        survivor: [],
      },
    });
    api.on('POST', observations, () => problemAnswer(404, 'not-found'));
    const { user } = openPage(registerPath);
    await begin(user);
    await fill(user);
    await record(user);
    await screen.findByRole('link', { name: 'Choose who may read this' });
    await user.click(screen.getByRole('radio', { name: /^The same, and facilitators/ }));
    await record(user);
    await screen.findByRole('link', { name: 'You may not record this for these readers' });
    expect(sent()[0]?.body).toMatchObject({ level: 'shared' });
  });
});
