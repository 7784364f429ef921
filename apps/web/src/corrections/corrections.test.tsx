import { screen, within } from '@testing-library/react';
import type { CorrectionRow, CorrectionsView } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, grace, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { idOf } from '../unsent/samples.test-support.ts';
import { correctionsLead, markWords } from './correction-words.ts';

const mark = {
  code: 'absent-no-contact' as const,
  localCode: null,
  minutes: null,
  mode: 'in-person' as const,
  cancelledBy: null,
  reasonCode: null,
  note: null,
};
const row = (more: Partial<CorrectionRow> = {}): CorrectionRow => ({
  correctionId: idOf(71),
  personId: idOf(801),
  personName: 'Ben Ashworth',
  sessionId: idOf(900),
  groupTitle: 'Thursday group',
  number: 3,
  startsAt: '2026-05-14T17:30:00.000Z',
  was: mark,
  becomes: { ...mark, code: 'could-not-attend', reasonCode: 'work', note: 'Night shift' },
  why: 'His employer’s letter came',
  proposedBy: 'Tom Adeyemi',
  proposedAt: '2026-06-03T09:00:00.000Z',
  state: 'waiting',
  answer: null,
  isOwn: false,
  isOvertaken: false,
  ...more,
});

describe('the words of a correction', () => {
  it('say a mark with all that was said with it', () => {
    expect(markWords(row().becomes)).toBe('Could not attend: work; “Night shift”');
    expect(markWords({ ...mark, code: 'cancelled', cancelledBy: 'another', minutes: 5, mode: 'phone' })).toBe(
      'Cancelled: cancelled by: someone else; 5 minutes; by phone',
    );
    expect(markWords({ ...mark, code: 'recorded-in-error' })).toBe('No mark: it was recorded in error');
  });

  it('count what waits for the reader, not what the reader proposed', () => {
    const lead = (...waiting: CorrectionRow[]) => correctionsLead({ waiting, answered: [] });
    expect(lead()).toBe('No correction waits for anybody.');
    expect(lead(row(), row({ isOwn: true }))).toBe('One correction of a mark waits for your answer.');
    expect(lead(row({ isOwn: true }))).toContain('somebody else must answer it');
  });
});

describe('Corrections', () => {
  let api: FakeApi;
  let view: CorrectionsView;
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-04T16:00:00.000Z') });
    api = createFakeApi();
    configure(api);
    signInAs(api, { ...grace, roles: ['coordinator'] });
    vi.stubGlobal('fetch', api.fetch);
    view = { waiting: [row()], answered: [] };
    api.on('GET', '/corrections', () => view);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('S6: shows what stands and what would, asks for words with the answer, and shows it answered', async () => {
    const { user } = openPage('/corrections');
    expect(await screen.findByText('One correction of a mark waits for your answer.')).toBeTruthy();
    expect(screen.getByText('Did not come, no contact')).toBeTruthy();
    expect(screen.getByText('Could not attend: work; “Night shift”')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'I agree' }));
    await user.click(screen.getByRole('button', { name: /^Send my answer/ }));
    const missing = await screen.findByRole('link', { name: 'Enter what your answer rests on' });
    await user.click(missing);
    expect(document.activeElement).toBe(screen.getByLabelText('What does your answer rest on?'));
    api.on('POST', '/corrections/:id/answers', ({ body }) => {
      const given = body as { answer: 'agreed'; words: string };
      const answer = { words: given.words, by: 'Grace Hall', at: '2026-06-04T16:00:00.000Z' };
      view = { waiting: [], answered: [row({ state: 'agreed', answer })] };
      return { correctionId: idOf(71), answer: given.answer, isNew: true };
    });
    await user.type(screen.getByLabelText('What does your answer rest on?'), 'I have the letter');
    vi.advanceTimersByTime(1000);
    await user.click(screen.getByRole('button', { name: /^Send my answer/ }));
    expect(await screen.findByText('Your answer is recorded')).toBeTruthy();
    expect(screen.getByText('No correction waits for anybody.')).toBeTruthy();
    expect(screen.getByText(/I have the letter Grace Hall/)).toBeTruthy();
  });

  it('S19: keeps what was typed when somebody else was quicker', async () => {
    api.on('POST', '/corrections/:id/answers', () =>
      problemAnswer(409, 'already-answered', { detail: 'Someone has answered this in the meantime' }),
    );
    const { user } = openPage('/corrections');
    await user.click(await screen.findByRole('radio', { name: 'I do not agree' }));
    await user.type(screen.getByLabelText('What does your answer rest on?'), 'No letter');
    await user.click(screen.getByRole('button', { name: /^Send my answer/ }));
    expect(
      within(await screen.findByRole('alert')).getByText('Someone has answered this in the meantime.'),
    ).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('What does your answer rest on?').value).toBe('No letter');
  });

  it('offers no agreement to what the mark has overtaken, and no answer to one’s own', async () => {
    view = { waiting: [row({ isOvertaken: true }), row({ correctionId: idOf(72), isOwn: true })], answered: [] };
    openPage('/corrections');
    expect(await screen.findByRole('radio', { name: 'I do not agree' })).toBeTruthy();
    expect(screen.queryByRole('radio', { name: 'I agree' })).toBeNull();
    expect(screen.getByText('You proposed it: somebody else must answer.')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Send my answer/ })).toHaveLength(1);
  });
});
