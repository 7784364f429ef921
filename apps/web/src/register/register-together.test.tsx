import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, grace, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { idOf, sampleMark } from '../unsent/samples.test-support.ts';
import { unsentMark } from '../unsent/unsent-mark.ts';
import { people, recordedAt, registerPath, serveRegister, sessionId } from './fake-register.test-support.ts';

let api: FakeApi;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T17:34:00.000Z') });
  api = createFakeApi();
  configure(api);
  signInAs(api, grace);
  vi.stubGlobal('fetch', api.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const rowOf = async (name: string): Promise<HTMLElement> => {
  const heading = await screen.findByRole('heading', { level: 2, name });
  const row = heading.closest('li');
  if (row === null) throw new Error('the name stands outside a row');
  return row;
};
const button = async (name: string, mark: string | RegExp) =>
  within(await rowOf(name)).getByRole('button', { name: typeof mark === 'string' ? new RegExp(`^${mark}`) : mark });
const attended = /^Attended(,? press again.*)?$/;
const theirMark = sampleMark({ markId: idOf(77), code: 'attended-late', personId: idOf(801) });
const later = () => vi.advanceTimersByTime(1000);
const postsOf = (path: string) => api.calls.filter((call) => call.method === 'POST' && call.path.endsWith(path));

describe('a register that others keep and rely on', () => {
  it('S6: what others rely on changes once a coordinator agrees: asked for in place, and seen to be waiting', async () => {
    const { set, view } = serveRegister(api, people(1));
    const { user } = openPage(registerPath);
    await user.click(await button('Ben Ashworth', attended));
    await screen.findByText(/^Saved/);
    api.on('POST', `/sessions/${sessionId}/marks`, () =>
      problemAnswer(422, 'agreement-needed', {
        errors: [
          { path: 'marks.0.supersedes', code: 'agreement-needed', message: 'A coordinator must agree to this change' },
        ],
      }),
    );
    await user.click(await button('Ben Ashworth', 'Did not come'));
    const row = within(await rowOf('Ben Ashworth'));
    expect(await row.findByText('Not saved: a coordinator must agree to this change')).toBeTruthy();
    await user.click(row.getByRole('button', { name: /^Ask a coordinator to agree/ }));
    expect(await screen.findByRole('link', { name: 'Say why the mark is changed' })).toBeTruthy();
    const standing = { proposedBy: 'Grace Hall', proposedAt: recordedAt, state: 'waiting' as const, answer: null };
    api.on('POST', `/sessions/${sessionId}/corrections`, ({ body }) => {
      const { mark } = body as { mark: { markId: string; code: 'absent-no-contact' } };
      const correction = { correctionId: mark.markId, code: mark.code, why: 'It was his brother', ...standing };
      set({ people: view().people.map((person) => ({ ...person, correction })) });
      return { correctionId: mark.markId, isNew: true };
    });
    await user.type(row.getByLabelText('Why is the mark changed?'), 'It was his brother');
    later();
    await user.click(row.getByRole('button', { name: /^Ask a coordinator to agree/ }));
    const words = /^A change to “Did not come, no contact” waits for a coordinator, asked by Grace Hall on 4 June 2026/;
    expect(await row.findByText(words)).toBeTruthy();
    expect(row.getByText(/^Saved 6:34pm/)).toBeTruthy();
    expect(postsOf('/corrections')[0]?.body).toMatchObject({
      mark: { code: 'absent-no-contact', supersedes: { reason: 'It was his brother' } },
    });
  });

  it('shows within seconds what the other facilitator has marked, and by whom', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'], now: new Date(recordedAt) });
    const { marks } = serveRegister(api, people(1));
    openPage(registerPath);
    await rowOf('Ben Ashworth');
    await marks.send([unsentMark({ sessionId, mark: theirMark })]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await screen.findByText('Saved 6:34pm by Tom Adeyemi')).toBeTruthy();
  });

  it('takes how the session is held as how each took part, and asks who else was in the room', async () => {
    const { marks, set } = serveRegister(api, people(1));
    set({ mode: 'video' });
    const { user } = openPage(registerPath);
    await user.click(await button('Ben Ashworth', attended));
    await screen.findByText(/^Saved/);
    expect(marks.recorded[0]).toMatchObject({ mode: 'video' });
    later();
    await user.click(await button('Ben Ashworth', attended));
    await user.click(screen.getByRole('radio', { name: 'Somebody else' }));
    await user.click(screen.getByRole('radio', { name: 'In person' }));
    expect(screen.queryByRole('radio', { name: 'Somebody else' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'By phone' }));
    await user.click(screen.getByRole('radio', { name: 'Nobody else' }));
    await user.click(screen.getByRole('button', { name: 'Save details' }));
    await waitFor(() => expect(marks.liveOf(idOf(801))).toMatchObject({ mode: 'phone', roomCompany: 'nobody' }));
  });
});
