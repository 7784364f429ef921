import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { beginWork, endWork, later, openPage, sentTo } from './open-work.test-support.ts';
import { nadia, referral, referralId, referred, waitingReferral } from './sample-work.test-support.ts';

let api: FakeApi;
beforeEach(() => {
  api = beginWork(nadia);
});
afterEach(endWork);

const path = `/referrals/${referralId}`;

const accept = async (user: ReturnType<typeof openPage>['user'], note: string) => {
  await user.click(await screen.findByRole('radio', { name: 'Accept' }));
  await user.type(screen.getByRole('textbox', { name: /^Why/ }), note);
  await user.click(screen.getByRole('button', { name: 'Save the decision' }));
};
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

describe('a referral for its coordinator', () => {
  it('shows who, for what change, by whom and need-by, and findings by what stands in the way, each with its because (S21)', async () => {
    api.on('GET', path, () => referral());
    openPage(path);
    expect(await screen.findByRole('heading', { level: 2, name: 'For what change' })).toBeTruthy();
    expect(screen.getByText('The next start is 6 days too late')).toBeTruthy();
    const findings = screen.getByRole('region', { name: 'What the rules of Caring Dads say' });
    const outcomes = [...findings.querySelectorAll('.govuk-tag')].map((tag) => tag.textContent);
    expect(outcomes).toEqual(['Needs a decision', 'Ask', 'Pass', 'Pass']);
    expect(within(findings).getByText(/A dispute may end his contact/)).toBeTruthy();
    expect(screen.getByText('Not in place yet: nobody starts before it is')).toBeTruthy();
  });

  it('leads back to the list it stands in: those to decide, then those who wait', async () => {
    api.on('GET', path, () => referral({ state: 'submitted' }));
    const first = openPage(path);
    await screen.findByText('Where it stands');
    expect(document.querySelector('.govuk-back-link')?.textContent).toBe('New referrals');
    first.close();
    api.on('GET', path, () => waitingReferral());
    openPage(path);
    await screen.findByText('Where it stands');
    expect(document.querySelector('.govuk-back-link')?.textContent).toBe('Waiting');
  });

  it('S15: says the wait from the referral, and each stage’s days, a declined offer included', async () => {
    api.on('GET', path, () => referral());
    openPage(path);
    expect(await screen.findByText('94 days so far, referred on 2 March 2026; 1 offer declined.')).toBeTruthy();
    const stages = screen.getByRole('table', { name: 'Stages of the wait of Marcus Bell', hidden: true });
    const days = within(stages)
      .getAllByRole('row', { hidden: true })
      .slice(1)
      .map((row) => row.querySelectorAll('td .waymark-table__cell-content')[0]?.textContent);
    expect(days).toEqual(['16 days', '33 days', '4 days', '41 days']);
  });

  it('sends the decision for the version on screen and shows what came of it', async () => {
    api.on('GET', path, () => referral());
    api.on('POST', `${path}/decision`, () => {
      api.on('GET', path, () =>
        referral({
          version: 2,
          state: 'accepted',
          people: [{ ...referred, state: 'accepted', moves: ['waiting', 'offered', 'not-accepted'] }],
        }),
      );
      return {
        referralId,
        state: 'accepted',
        version: 2,
        people: [],
        needBy: { flag: 'too-late', daysLate: 6 },
        nextStartOn: null,
      };
    });
    const { user } = openPage(path);
    await accept(user, 'Spoke with Tom');
    expect(await screen.findByText('The referral is accepted. The next start is 6 days too late.')).toBeTruthy();
    const [call] = sentTo(api, '/decision');
    expect(call?.body).toEqual({ decision: 'accept', note: 'Spoke with Tom' });
    expect(call?.headers.get('if-match')).toBe('"1"');
    expect(screen.getByText('Nobody carries this wait yet')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Offer a place' })).toBeNull();
  });

  it('S18: an illegal move is told with both states, nothing is saved, and the choice stays', async () => {
    api.on('GET', path, () => referral());
    api.on('POST', `${path}/decision`, () =>
      problemAnswer(409, 'illegal-move', { facts: { from: 'enrolled', to: 'accepted', missing: [] } }),
    );
    const { user } = openPage(path);
    await accept(user, 'Spoke with Tom');
    expect(
      await screen.findByText(/It is “Has a place” now and cannot become “Accepted: receiving nothing yet”/),
    ).toBeTruthy();
    expect(radio('Accept').checked).toBe(true);
  });

  it('S19: a stale page is told what changed and by whom, keeps the choice, and the next attempt is for what is shown', async () => {
    api.on('GET', path, () => referral());
    let version = 1;
    api.on('POST', `${path}/decision`, ({ headers }) => {
      if (headers.get('if-match') === '"5"')
        return {
          referralId,
          state: 'not-accepted',
          version: 6,
          people: [],
          needBy: { flag: 'none' },
          nextStartOn: null,
        };
      version = 5;
      api.on('GET', path, () => waitingReferral());
      return problemAnswer(409, 'stale-version', {
        facts: { version, state: 'waiting', changedBy: 'Sam Prentice', changedAt: '2026-06-04T09:00:00.000Z' },
      });
    });
    const { user } = openPage(path);
    await accept(user, 'Spoke with Tom');
    const told = await screen.findByRole('alert');
    expect(told.textContent).toContain('Changed by Sam Prentice on 4 June 2026 at 10am');
    expect(within(told).getByRole('row', { name: /Marcus Bell/ }).textContent).toContain(
      'Waiting: receiving nothing yet',
    );
    expect(told.textContent).toContain('Accept: “Spoke with Tom”');
    expect(radio('Accept').checked).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Do not accept' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Reason' }), 'not-right-now');
    later();
    await user.click(screen.getByRole('button', { name: 'Save the decision' }));
    expect(await screen.findByText('The referral is not accepted')).toBeTruthy();
    expect(sentTo(api, '/decision').map(({ headers }) => headers.get('if-match'))).toEqual(['"1"', '"5"']);
  });

  it('keeps what was typed when the network is gone, and says so in the summary', async () => {
    api.on('GET', path, () => referral());
    const { user } = openPage(path);
    await screen.findByRole('radio', { name: 'Accept' });
    api.isOnline = false;
    await accept(user, 'Spoke with Tom');
    expect(await screen.findByText(/Waymark cannot be reached/)).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Why/ }).value).toBe('Spoke with Tom');
  });

  it('asks for a reason before it sends a refusal', async () => {
    api.on('GET', path, () => referral());
    const { user } = openPage(path);
    await user.click(await screen.findByRole('radio', { name: 'Do not accept' }));
    await user.click(screen.getByRole('button', { name: 'Save the decision' }));
    expect(await screen.findByRole('link', { name: 'Choose a reason' })).toBeTruthy();
    expect(sentTo(api, '/decision')).toHaveLength(0);
  });

  it('says in the same words that a referral is unknown or out of reach', async () => {
    api.on('GET', path, () => problemAnswer(404, 'not-found'));
    openPage(path);
    expect(await screen.findByText('There is no such record for you')).toBeTruthy();
  });

  it('a manager reads and decides nothing', async () => {
    endWork();
    api = beginWork({ ...nadia, roles: ['provider-manager'] });
    api.on('GET', path, () => waitingReferral());
    openPage(path);
    expect(await screen.findByText('What the referrer wrote')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save the decision' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Offer a place' })).toBeNull();
  });
});
