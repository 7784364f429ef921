import type { AccountView } from '@waymark/contracts';
import { vi } from 'vitest';
import { z } from 'zod';
import { createFakeApi, type FakeApi } from '../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { catalogue } from './sample-work.test-support.ts';

/** What the server answers when it has kept a draft. */
export const keptAs = (body: unknown, version: number) => {
  const { draftId } = z.object({ draftId: z.string() }).parse(body);
  return { draftId, version, savedAt: '2026-06-04T16:30:00.000Z', expiresAt: '2026-07-04T23:00:00.000Z' };
};

/** A fake API with a catalogue, the clock at 4 June 2026, and someone signed in. */
export const beginWork = (account: AccountView): FakeApi => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T17:34:00.000Z') });
  const api = createFakeApi();
  configure(api);
  signInAs(api, account);
  api.on('GET', '/offerings', () => catalogue);
  api.on('GET', '/referral-drafts', () => ({ drafts: [] }));
  api.on('POST', '/referral-drafts', ({ body }) => keptAs(body, 1));
  vi.stubGlobal('fetch', api.fetch);
  return api;
};

export const endWork = (): void => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
};

/** Longer than the second in which another press of a button counts as the same one. */
export const later = (): void => {
  vi.advanceTimersByTime(1100);
};

/** What was sent to addresses that end so, in order. */
export const sentTo = (api: FakeApi, end: string) =>
  api.calls.filter(({ method, path }) => method !== 'GET' && path.endsWith(end));

export { openPage };
