import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeApi, problemAnswer } from '../../api/fake-api.test-support.ts';
import { idOf } from '../../unsent/samples.test-support.ts';
import { beginWork, endWork, keptAs, later, openPage } from '../open-work.test-support.ts';
import { family, familyId, tom } from '../sample-work.test-support.ts';

const draftId = idOf(61);
const path = `/referrals/new?family=${familyId}`;
const slow = { timeout: 3000 };

let api: FakeApi;
beforeEach(() => {
  api = beginWork(tom);
  api.on('GET', '/families/:id', () => family);
});
afterEach(endWork);

const why = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Why is this asked for/ });
const kept = () => api.calls.filter(({ method, path: at }) => method !== 'GET' && at.includes('/referral-drafts'));
const formIn = (body: unknown) =>
  (body as { form: { entered: { parts: { why: string }[]; note: { note: string } } } }).form;

describe('a referral form that is not sent yet', () => {
  it('is kept as it is typed, the survivor’s box with it, and says when', async () => {
    const { user } = openPage(path);
    await user.type(await why(), 'The conf');
    await user.type(screen.getByRole('textbox', { name: /^What must they know/ }), 'Call before noon');
    expect(
      await screen.findByText(/^Saved at 5:30pm\. Only you can read it, until 4 July 2026/, {}, slow),
    ).toBeTruthy();
    const [begun] = kept();
    expect(begun?.method).toBe('POST');
    expect(begun?.body).toMatchObject({ familyId });
    expect(formIn(begun?.body).entered).toMatchObject({
      parts: [{ why: 'The conf' }],
      note: { note: 'Call before noon' },
    });
  });

  it('is not kept before anything is typed', async () => {
    openPage(path);
    await why();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(kept()).toEqual([]);
  });

  it('says that it is not kept while the server cannot be reached, loses nothing, and is kept on asking', async () => {
    api.on('POST', '/referral-drafts', () => problemAnswer(503, 'busy'));
    const { user } = openPage(path);
    await user.type(await why(), 'The conf');
    expect(await screen.findByText(/^Not saved yet/, {}, slow)).toBeTruthy();
    expect((await why()).value).toBe('The conf');
    api.on('POST', '/referral-drafts', ({ body }) => keptAs(body, 1));
    await user.click(screen.getByRole('button', { name: 'Save now' }));
    expect(await screen.findByText(/^Saved at/)).toBeTruthy();
  });

  it('S19: saved on another page meanwhile, nothing is written over before one says so', async () => {
    const { user } = openPage(path);
    await user.type(await why(), 'The conf');
    await screen.findByText(/^Saved at/, {}, slow);
    api.on('PUT', '/referral-drafts/:id', () =>
      problemAnswer(409, 'stale-version', { facts: { version: 4, changedAt: '2026-06-04T17:20:00.000Z' } }),
    );
    await user.type(await why(), 'erence');
    expect(await screen.findByText(/another page at 6:20pm\. What stands here is not saved/, {}, slow)).toBeTruthy();
    expect((await why()).value).toBe('The conference');
    api.on('PUT', '/referral-drafts/:id', ({ body }) => keptAs({ ...(body as object), draftId }, 5));
    later();
    await user.click(screen.getByRole('button', { name: 'Save what stands here over it' }));
    await screen.findByText(/^Saved at/);
    const last = kept().at(-1);
    expect(last?.headers.get('if-match')).toBe('"4"');
    expect(formIn(last?.body).entered.parts[0]?.why).toBe('The conference');
  });

  it('is gone on with as it was typed', async () => {
    const { user } = openPage(path);
    await user.click(await screen.findByRole('checkbox', { name: /^Noah/ }));
    await user.type(screen.getByRole('textbox', { name: /^What should be different for Noah/ }), 'Comforted');
    await user.type(await why(), 'The conf');
    await screen.findByText(/^Saved at/, {}, slow);
    await waitFor(() => expect(formIn(kept().at(-1)?.body).entered.parts[0]?.why).toBe('The conf'), slow);
    const { form, title } = (kept().at(-1)?.body ?? {}) as { form: unknown; title: string };
    endWork();
    document.body.replaceChildren();
    api = beginWork(tom);
    api.on('GET', '/families/:id', () => family);
    const saved = { draftId, version: 3, savedAt: '2026-06-03T16:30:00.000Z', expiresAt: '2026-07-03T23:00:00.000Z' };
    api.on('GET', '/referral-drafts', () => ({ drafts: [{ ...saved, title, startedAt: saved.savedAt }] }));
    api.on('GET', '/referral-drafts/:id', () => ({ ...saved, title, familyId, form }));
    api.on('GET', '/referrals', () => ({ referrals: [] }));
    const again = openPage('/referrals');
    await again.user.click(await screen.findByRole('link', { name: title }));
    expect((await why()).value).toBe('The conf');
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Noah/ }).checked).toBe(true);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^What should be different for Noah/ }).value).toBe(
      'Comforted',
    );
    expect(screen.getByText(/^Saved on 3 June 2026/)).toBeTruthy();
  });

  it('is thrown away only when that is said twice', async () => {
    const saved = { draftId, version: 3, savedAt: '2026-06-03T16:30:00.000Z', expiresAt: '2026-07-03T23:00:00.000Z' };
    let drafts = [{ ...saved, title: 'Marcus Bell: Caring Dads', startedAt: saved.savedAt }];
    api.on('GET', '/referral-drafts', () => ({ drafts }));
    api.on('GET', '/referrals', () => ({ referrals: [] }));
    api.on('DELETE', '/referral-drafts/:id', () => {
      drafts = [];
      return { draftId };
    });
    const { user } = openPage('/referrals');
    const list = within(await screen.findByRole('region', { name: 'Not sent yet' }));
    await user.click(list.getByRole('button', { name: /^Throw away/ }));
    expect(kept()).toEqual([]);
    later();
    await user.click(list.getByRole('button', { name: 'Yes, throw it away' }));
    await waitFor(() => expect(screen.queryByText('Not sent yet')).toBeNull());
    expect(kept()).toHaveLength(1);
  });
});
