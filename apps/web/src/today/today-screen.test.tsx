import { screen, within } from '@testing-library/react';
import type { SessionCard } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, grace, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { createMarkStore } from '../unsent/mark-store.ts';
import { idOf, sampleUnsent, sessionId } from '../unsent/samples.test-support.ts';
import { recordedWords, todayWords } from './today-words.ts';

const card = (more: Partial<SessionCard> = {}): SessionCard => ({
  sessionId,
  groupTitle: 'Thursday group',
  programme: 'Caring Dads',
  number: 6,
  title: 'Session 6',
  startsAt: '2026-06-04T17:30:00.000Z',
  endsAt: '2026-06-04T19:30:00.000Z',
  place: 'St Mark’s Hall',
  state: 'planned',
  expected: 10,
  recorded: 0,
  alsoLeading: ['Tom Adeyemi', 'Sam Okafor'],
  ...more,
});
const tuesday = card({
  sessionId: idOf(901),
  groupTitle: 'Tuesday group',
  startsAt: '2026-06-02T17:30:00.000Z',
  endsAt: '2026-06-02T19:30:00.000Z',
  recorded: 9,
});

describe('todayWords', () => {
  it.each([
    [[card(), card()], [tuesday], 'Two sessions today. One register from Tuesday is not finished.'],
    [[card()], [], 'One session today. No register is waiting to be finished.'],
    [[], [tuesday, card()], 'No sessions today. Two registers are not finished, the oldest from Tuesday.'],
    [
      [],
      [card({ startsAt: '2026-05-07T17:30:00.000Z' })],
      'No sessions today. One register from 7 May 2026 is not finished.',
    ],
  ])('answers the page’s question in a line', (today, unfinished, words) => {
    expect(todayWords({ today, unfinished }, '2026-06-04')).toBe(words);
  });

  it('says how far a register is', () => {
    expect(recordedWords({ expected: 10, recorded: 0 })).toBe('10 expected');
    expect(recordedWords({ expected: 10, recorded: 9 })).toBe('10 expected, 9 recorded, 1 still to record');
    expect(recordedWords({ expected: 10, recorded: 10 })).toBe('10 expected, everyone recorded');
  });
});

describe('Today', () => {
  let api: FakeApi;
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-04T16:00:00.000Z') });
    api = createFakeApi();
    configure(api);
    signInAs(api, grace);
    vi.stubGlobal('fetch', api.fetch);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('shows the sessions of today, then registers to finish with their age; each title leads to its register', async () => {
    api.on('GET', '/today', () => ({ today: [card()], unfinished: [tuesday] }));
    openPage('/today');
    const today = within(
      (await screen.findByRole('link', { name: '6:30pm to 8:30pm, Thursday group' })).closest('article') ??
        document.body,
    );
    expect(today.getByText(/St Mark’s Hall\. 10 expected\. With Tom Adeyemi and Sam Okafor\./)).toBeTruthy();
    const link = screen.getByRole('link', { name: '6:30pm to 8:30pm, Tuesday group' });
    expect(link.getAttribute('href')).toBe(`/sessions/${idOf(901)}/register`);
    expect(link.closest('article')?.textContent).toContain('Tuesday 2 June 2026, 2 days ago');
    expect(screen.getByText('One session today. One register from Tuesday is not finished.')).toBeTruthy();
    expect(document.title).toBe('Today – Waymark');
  });

  it('S3: shows on the card what waits on this device, and sends it without the register being opened', async () => {
    api.on('GET', '/today', () => ({ today: [card()], unfinished: [] }));
    const store = createMarkStore(() => localStorage);
    store.write(grace.staffId, [], [sampleUnsent()]);
    let isBusy = true;
    api.on('POST', `/sessions/${sessionId}/marks`, () =>
      isBusy
        ? problemAnswer(503, 'busy')
        : {
            sessionId,
            recordedAt: '2026-06-04T16:00:00.000Z',
            marks: [{ markId: idOf(1), personId: idOf(801), isNew: true }],
          },
    );
    const { user } = openPage('/today');
    expect(await screen.findByText('1 mark waiting to send')).toBeTruthy();
    const send = await screen.findByRole('button', { name: 'Send now' });
    isBusy = false;
    await user.click(send);
    await vi.waitFor(() => expect(screen.queryByText('1 mark waiting to send')).toBeNull());
    expect(store.countAll()).toBe(0);
  });

  it('is empty in words, and says when it cannot be loaded', async () => {
    api.on('GET', '/today', () => ({ today: [], unfinished: [] }));
    const { close } = openPage('/today');
    expect(await screen.findByText('You have no session today and no register to finish')).toBeTruthy();
    close();
    api.on('GET', '/today', () => problemAnswer(500, 'internal-error', { reference: 'a1b2' }));
    openPage('/today');
    expect(await screen.findByText('a1b2')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
