import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { people, registerPath, serveRegister } from '../register/fake-register.test-support.ts';
import { ben, idOf, marcus, sampleUnsent, sessionId } from './samples.test-support.ts';
import { createSendMarks } from './send-marks.ts';

let api: FakeApi;
const heard = { onSaved: vi.fn(), onRefused: vi.fn(), onSignedOut: vi.fn() };
const send = createSendMarks(heard);
const marksRoute = `/sessions/${sessionId}/marks`;

beforeEach(() => {
  api = createFakeApi();
  vi.stubGlobal('fetch', api.fetch);
  vi.clearAllMocks();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('createSendMarks', () => {
  it('sends a batch in one request and tells who listens before the marks are forgotten', async () => {
    serveRegister(api, people(2));
    const batch = [sampleUnsent(), sampleUnsent({ mark: { markId: idOf(2), personId: marcus } })];
    expect(await send(batch)).toEqual({ kind: 'saved' });
    expect(api.calls).toHaveLength(1);
    expect(api.calls[0]?.body).toEqual({ marks: batch.map(({ mark }) => mark) });
    expect(heard.onSaved).toHaveBeenCalledOnce();
  });

  it.each([
    ['later', 503],
    ['later', 429],
    ['later', 502],
    ['refused', 500],
    ['refused', 409],
    ['refused', 404],
  ])('takes an answer as “%s” when it is %i', async (kind, status) => {
    api.on('POST', marksRoute, () => problemAnswer(status, 'x'));
    expect((await send([sampleUnsent()])).kind).toBe(kind);
    expect(heard.onRefused).toHaveBeenCalledTimes(kind === 'refused' ? 1 : 0);
  });

  it('waits for a network and for a session', async () => {
    api.isOnline = false;
    expect(await send([sampleUnsent()])).toEqual({ kind: 'later' });
    api.isOnline = true;
    api.isSignedIn = false;
    expect(await send([sampleUnsent()])).toEqual({ kind: 'signed-out' });
    expect(heard.onSignedOut).toHaveBeenCalledOnce();
  });

  it('looks up what stands where its own id is taken: sent before, with words that a reload has lost', async () => {
    const { marks } = serveRegister(api, people(1));
    await marks.send([sampleUnsent({ mark: { note: 'Rang in' } })]);
    api.on('POST', marksRoute, () => problemAnswer(409, 'fact-id-reused'));
    const outcome = await send([sampleUnsent({ hasLostWords: true })]);
    expect(outcome).toMatchObject({ problem: { facts: { personId: ben, liveMarkId: idOf(1), liveCode: 'attended' } } });
    expect(api.calls.map(({ path }) => path)).toEqual([marksRoute, registerPath]);
  });

  it('looks nothing up for any other refusal', async () => {
    serveRegister(api, people(1));
    api.on('POST', marksRoute, () => problemAnswer(409, 'person-died'));
    await send([sampleUnsent()]);
    expect(api.calls).toHaveLength(1);
  });
});
