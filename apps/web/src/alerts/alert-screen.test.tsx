import { screen, waitFor, within } from '@testing-library/react';
import type { AlertView } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { ella, marcusBell, noah, priya } from '../family/fake-family.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import type { AlertRecipient } from './alert-words.ts';

const alertId = idOf(560);
const path = `/alerts/${alertId}`;

const recipient = (more: Partial<AlertRecipient> = {}): AlertRecipient => ({
  recipientId: idOf(561),
  recipient: 'lead-practitioner',
  how: 'written-meaning',
  forPersonId: ella,
  forName: 'Ella Bell',
  staffName: 'Priya Nair',
  isMine: true,
  dueAt: '2026-06-04T22:59:00.000Z',
  reason: 'Two in a row is when plans drift.',
  reply: null,
  ...more,
});

const alert = (more: Partial<AlertView> = {}): AlertView => ({
  alertId,
  personId: marcusBell,
  personName: 'Marcus Bell',
  programme: 'Caring Dads',
  event: 'missed-running',
  rule: 'missed-running-2',
  ruleVersion: 'core-1',
  because: '2 missed in a row: 21 and 28 May 2026.',
  raisedAt: '2026-06-03T20:15:00.000Z',
  withdrawnAt: null,
  sentence: '13 held for him: seen 9, missed 2.',
  sessions: [
    {
      sessionId: idOf(520),
      number: 5,
      title: 'Listening',
      startsAt: '2026-05-21T17:30:00.000Z',
      code: 'absent-no-contact',
    },
    { sessionId: idOf(521), number: 6, title: 'Respect', startsAt: '2026-05-28T17:30:00.000Z', code: null },
  ],
  recipients: [recipient()],
  ...more,
});

let api: FakeApi;
beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T17:50:00.000Z') });
  api = createFakeApi();
  configure(api);
  signInAs(api, priya);
  vi.stubGlobal('fetch', api.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const serve = (view = alert()) => api.on('GET', '/alerts/:id', () => view);
const words = (name = 'Ella Bell') => screen.getByLabelText<HTMLTextAreaElement>(new RegExp(`mean for ${name}`));
const posts = () => api.calls.filter(({ method }) => method === 'POST');

describe('an alert', () => {
  it('S22: shows the rule with its version and dates, and what to do by when', async () => {
    serve();
    openPage(path);
    await screen.findByRole('heading', { level: 1, name: 'Missed in a row: Marcus Bell' });
    expect(document.title).toBe('Alert – Waymark');
    expect(document.querySelector('.waymark-lead')?.textContent).toBe('2 missed in a row: 21 and 28 May 2026.');
    expect(screen.getByText('Rule missed-running-2, version core-1')).toBeTruthy();
    const table = screen.getByRole('table', { name: 'The sessions it stands on' });
    expect(
      within(table).getByRole('row', { name: /Thursday 21 May 2026.*5\. Listening.*Did not come, no contact/ }),
    ).toBeTruthy();
    expect(within(table).getByRole('row', { name: /28 May 2026.*Not recorded/ })).toBeTruthy();
    expect(screen.getByText('Write what it means for each child, by 11:59pm today.')).toBeTruthy();
  });

  it('A5: takes no answer without words of what it means, and leads to the field', async () => {
    serve();
    const { user } = openPage(path);
    await user.click(await screen.findByRole('radio', { name: 'Set aside' }));
    await user.click(screen.getByRole('button', { name: 'Send my answer' }));
    const link = await screen.findByRole('link', { name: 'Enter what it means, in your own words' });
    await waitFor(() => expect(document.title).toBe('Error: Alert – Waymark'));
    await user.click(link);
    expect(document.activeElement).toBe(words());
    expect(posts()).toEqual([]);
  });

  it('A5: sends what a person wrote for that child, and shows it as the answer', async () => {
    serve();
    api.on('POST', '/alerts/:id/answers', ({ body }) => {
      serve(
        alert({
          recipients: [
            recipient({
              reply: { answer: 'acted', words: 'Visited.', by: 'Priya Nair', at: '2026-06-04T17:51:00.000Z' },
            }),
          ],
        }),
      );
      const { replies } = body as { replies: readonly object[] };
      return { replies: replies.map((reply) => ({ ...reply, isNew: true })) };
    });
    const { user } = openPage(path);
    await user.click(await screen.findByRole('radio', { name: 'Acted on' }));
    await user.type(words(), 'Visited.');
    await user.click(screen.getByRole('button', { name: 'Send my answer' }));
    await screen.findByText('Your answer is recorded');
    const [sent] = posts();
    expect(sent?.path).toBe(`/alerts/${alertId}/answers`);
    expect(sent?.body).toMatchObject({ replies: [{ recipientId: idOf(561) }], answer: 'acted', words: 'Visited.' });
    expect(screen.getByText(/by Priya Nair on/).textContent).toContain('Visited.');
    expect(screen.queryByRole('button', { name: 'Send my answer' })).toBeNull();
  });

  it('S22: asks once for a child, however much is to be done, and one answer settles it', async () => {
    const core = recipient({ recipientId: idOf(562), how: 'agenda-item', dueAt: '2026-06-09T23:00:00.000Z' });
    serve(alert({ recipients: [recipient({ how: 'call' }), core] }));
    api.on('POST', '/alerts/:id/answers', ({ body }) => ({
      replies: (body as { replies: readonly object[] }).replies.map((reply) => ({ ...reply, isNew: true })),
    }));
    const { user } = openPage(path);
    const [section] = await screen.findAllByRole('heading', { name: 'For Ella Bell' });
    expect(screen.getAllByRole('button', { name: 'Send my answer' })).toHaveLength(1);
    expect(section?.parentElement?.textContent).toContain('Item for the core group, by the end of 9 June 2026.');
    await user.click(screen.getByRole('radio', { name: 'Acted on' }));
    await user.type(words(), 'Spoke with her school.');
    await user.click(screen.getByRole('button', { name: 'Send my answer' }));
    await screen.findByText('Your answer is recorded');
    expect(posts()).toMatchObject([{ body: { replies: [{ recipientId: idOf(561) }, { recipientId: idOf(562) }] } }]);
  });

  it.each([
    [409, 'fact-id-reused', 'This id already stands for something else'],
    [503, 'closing', undefined],
  ])('keeps every word when the server answers %i', async (status, code, detail) => {
    serve();
    api.on('POST', '/alerts/:id/answers', () => problemAnswer(status, code, detail === undefined ? {} : { detail }));
    const { user } = openPage(path);
    await user.click(await screen.findByRole('radio', { name: 'Acknowledged' }));
    await user.type(words(), 'He lives with them again.');
    await user.click(screen.getByRole('button', { name: 'Send my answer' }));
    await screen.findByText('There is a problem');
    expect(words().value).toBe('He lives with them again.');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Acknowledged' }).checked).toBe(true);
  });

  it('S43: asks the reader for their own child alone, and lists the others it may know of', async () => {
    const others = [
      recipient({
        recipientId: idOf(563),
        forPersonId: noah,
        forName: 'Noah Bell',
        staffName: 'Ann Osei',
        isMine: false,
      }),
      recipient({ recipientId: idOf(564), recipient: 'team-manager', how: 'review', staffName: null, isMine: false }),
    ];
    serve(alert({ recipients: [recipient(), ...others] }));
    openPage(path);
    await screen.findByRole('heading', { level: 2, name: 'For Ella Bell' });
    expect(screen.getAllByRole('button', { name: 'Send my answer' })).toHaveLength(1);
    const table = screen.getByRole('table', { name: 'Who else was told' });
    expect(within(table).getByRole('row', { name: /Ann Osei.*Noah Bell.*Not answered yet/ })).toBeTruthy();
    expect(within(table).getByRole('row', { name: /nobody allocated, the front door decides/ })).toBeTruthy();
  });

  it('asks nothing any more once a correction has withdrawn it', async () => {
    serve(alert({ withdrawnAt: '2026-06-04T10:00:00.000Z' }));
    openPage(path);
    await screen.findByText(/what was recorded has been corrected/);
    expect(screen.queryByRole('button', { name: 'Send my answer' })).toBeNull();
  });
});
