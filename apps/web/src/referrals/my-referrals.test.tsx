import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import { beginWork, endWork, openPage, sentTo } from './open-work.test-support.ts';
import { nadia, referralId, status, toDecide, tom } from './sample-work.test-support.ts';

let api: FakeApi;
beforeEach(() => {
  api = beginWork(tom);
});
afterEach(endWork);

const path = `/referrals/${referralId}/status`;

describe('a referrer’s referrals', () => {
  it('A1 shows status and that nothing is received yet, and what asks for an answer', async () => {
    api.on('GET', '/referrals', () => ({ referrals: [status()] }));
    openPage('/referrals');
    expect(await screen.findByText('1 referral is open; 1 asks you something.')).toBeTruthy();
    expect(screen.getByText(/receiving nothing yet/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Family F-0412, Caring Dads, Northgate' })).toBeTruthy();
  });

  it('names those the reader works with, so that one referral is told from another', async () => {
    const people = [
      { personId: idOf(871), name: 'Marcus Bell' },
      { personId: idOf(872), name: 'Dana Reyes' },
    ];
    api.on('GET', '/referrals', () => ({ referrals: [status({ people })] }));
    openPage('/referrals');
    expect(
      await screen.findByRole('link', { name: 'Marcus Bell and Dana Reyes, Caring Dads, Northgate' }),
    ).toBeTruthy();
  });

  it('has words for none', async () => {
    api.on('GET', '/referrals', () => ({ referrals: [] }));
    openPage('/referrals');
    expect(await screen.findByText('There is no referral yet')).toBeTruthy();
  });

  it('S19: an answer to a question that was withdrawn meanwhile is kept on screen, with what changed', async () => {
    api.on('GET', path, () => status());
    api.on('POST', `/referrals/${referralId}/answer`, () => {
      api.on('GET', path, () =>
        status({ version: 3, state: 'assessing', stateWords: 'Being assessed: receiving nothing yet' }),
      );
      return problemAnswer(409, 'stale-version', { facts: { version: 3, changedBy: 'another worker' } });
    });
    const { user } = openPage(path);
    await user.type(await screen.findByRole('textbox', { name: 'Your answer' }), 'Only there');
    await user.click(screen.getByRole('button', { name: 'Send the answer' }));
    const told = await screen.findByRole('alert');
    expect(told.textContent).toContain('Being assessed: receiving nothing yet');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your answer' }).value).toBe('Only there');
    expect(sentTo(api, '/answer')[0]?.headers.get('if-match')).toBe('"2"');
  });
});

describe('new referrals of a coordinator', () => {
  it('says how many want a decision and since when, and leads to each', async () => {
    endWork();
    api = beginWork(nadia);
    api.on('GET', '/offerings/:id/referrals', () => toDecide);
    openPage('/referrals/to-decide');
    expect(
      await screen.findByText('1 referral wants a decision, the longest unanswered 12 days; 1 is urgent.'),
    ).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Marcus Bell, person causing harm' });
    expect(link.getAttribute('href')).toBe(`/referrals/${referralId}`);
  });
});
