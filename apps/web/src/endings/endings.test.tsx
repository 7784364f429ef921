import { screen, within } from '@testing-library/react';
import type { EndingRow } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { beginWork, endWork, later, openPage, sentTo } from '../referrals/open-work.test-support.ts';
import { tom } from '../referrals/sample-work.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';

const [enrolmentId, ella, noah] = [idOf(81), idOf(82), idOf(83)];

const ending = (more: Partial<EndingRow> = {}): EndingRow => ({
  enrolmentId,
  personId: idOf(84),
  name: 'Marcus Bell',
  offering: 'Caring Dads, Northgate',
  reason: 'stopped-attending',
  receivingNothingSince: '2026-06-01T09:00:00.000Z',
  days: 3,
  isManagers: true,
  children: [
    { childId: ella, name: 'Ella Bell', answer: null },
    {
      childId: noah,
      name: 'Noah Bell',
      answer: { meaning: 'Contact is supervised', by: 'Priya Nair', at: '2026-06-02T09:00:00.000Z' },
    },
  ],
  ...more,
});

let api: FakeApi;
let endings: readonly EndingRow[];
beforeEach(() => {
  api = beginWork(tom);
  endings = [ending()];
  api.on('GET', '/endings', () => ({ endings }));
});
afterEach(endWork);

describe('S24 places that are ending', () => {
  it('says first how many answers are awaited and what is late, then since when nothing is received', async () => {
    openPage('/endings');
    expect(
      await screen.findByText('1 place is ending; 1 child waits for an answer; 1 has waited 3 days or more.'),
    ).toBeTruthy();
    expect(screen.getByText('Receiving nothing since 1 June 2026, 3 days: stopped attending.')).toBeTruthy();
    expect(screen.getByText('The manager must act')).toBeTruthy();
    expect(screen.getByText('Contact is supervised')).toBeTruthy();
    expect(screen.queryByRole('form', { name: 'Answer for Noah Bell' })).toBeNull();
  });

  it('takes an answer for one child in words, and shows it', async () => {
    api.on('POST', '/enrolments/:id/ending/answers', ({ body }) => {
      const { answerId, meaning } = body as { answerId: string; meaning: string };
      const answer = { meaning, by: 'Tom Reyes', at: '2026-06-04T17:34:00.000Z' };
      endings = [ending({ isManagers: false, children: [{ childId: ella, name: 'Ella Bell', answer }] })];
      return { answerId, isNew: true };
    });
    const { user } = openPage('/endings');
    const form = within(await screen.findByRole('form', { name: 'Answer for Ella Bell' }));
    await user.click(form.getByRole('button', { name: 'Answer for Ella Bell' }));
    expect(await screen.findByRole('link', { name: 'Enter what it means for Ella Bell' })).toBeTruthy();
    expect(sentTo(api, '/answers')).toHaveLength(0);
    await user.type(form.getByRole('textbox'), 'No contact until the core group');
    later();
    await user.click(form.getByRole('button', { name: 'Answer for Ella Bell' }));
    expect(await screen.findByText('You have answered for Ella Bell')).toBeTruthy();
    expect(screen.getByText('No contact until the core group')).toBeTruthy();
    expect(sentTo(api, '/answers')[0]).toMatchObject({
      path: `/enrolments/${enrolmentId}/ending/answers`,
      body: { childId: ella, meaning: 'No contact until the core group' },
    });
    expect(sentTo(api, '/answers')[0]?.body).not.toHaveProperty('loggedCall');
  });

  it('S19: refused because the place has closed meanwhile, says so and keeps the words', async () => {
    api.on('POST', '/enrolments/:id/ending/answers', () =>
      problemAnswer(409, 'not-ending', { detail: 'This place is not ending', facts: { state: 'ended-early' } }),
    );
    const { user } = openPage('/endings');
    const form = within(await screen.findByRole('form', { name: 'Answer for Ella Bell' }));
    await user.type(form.getByRole('textbox'), 'No contact');
    await user.click(form.getByRole('button', { name: 'Answer for Ella Bell' }));
    expect(await form.findByRole('alert')).toBeTruthy();
    expect(form.getByRole<HTMLTextAreaElement>('textbox').value).toBe('No contact');
  });

  it('says that nothing waits', async () => {
    endings = [];
    openPage('/endings');
    expect(await screen.findByText('Nothing waits for you')).toBeTruthy();
  });
});
