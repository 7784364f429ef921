import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, problemOf } from './api-problem.ts';
import { answer, createFakeApi, type FakeApi, problemAnswer } from './fake-api.test-support.ts';
import { request, requestUnshaped } from './request.ts';

let api: FakeApi;

beforeEach(() => {
  api = createFakeApi();
  vi.stubGlobal('fetch', api.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const today = { today: [], unfinished: [] };
const askToday = (signal?: AbortSignal) =>
  request({ method: 'GET', path: '/today', signal }, (contracts) => contracts.todayView);

const failure = async (asked: Promise<unknown>): Promise<ApiProblem> => {
  const thrown: unknown = await asked.catch((error: unknown) => error);
  if (thrown instanceof ApiProblem) return thrown;
  throw new Error('no ApiProblem was thrown');
};

describe('request', () => {
  it('answers what the server said, held to its schema in development', async () => {
    api.on('GET', '/today', () => today);
    await expect(askToday()).resolves.toEqual(today);
    api.on('GET', '/today', () => ({ ...today, more: 1 }));
    await expect(askToday()).rejects.toThrow('more');
  });

  it('sends JSON, the version on screen and the key of an intention', async () => {
    api.on('POST', '/offers', () => ({}));
    await requestUnshaped({ method: 'POST', path: '/offers', body: { a: 1 }, ifMatch: 3, idempotencyKey: 'k' });
    const [call] = api.calls;
    expect(call?.body).toEqual({ a: 1 });
    expect(call?.headers.get('content-type')).toBe('application/json');
    expect(call?.headers.get('if-match')).toBe('"3"');
    expect(call?.headers.get('idempotency-key')).toBe('k');
  });

  it('throws the problem document with code, located errors, facts and reference', async () => {
    const errors = [
      { path: 'marks.0.code', code: 'mark-not-offered', message: 'This programme does not use this mark' },
    ];
    api.on('GET', '/today', () => problemAnswer(422, 'mark-not-offered', { errors, facts: { a: 1 }, reference: 'r' }));
    const problem = await failure(askToday());
    expect(problem).toMatchObject({ status: 422, code: 'mark-not-offered', fields: errors, facts: { a: 1 } });
    expect(problem.problem?.reference).toBe('r');
    expect(problem.mayPass).toBe(false);
  });

  it.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a page of the hall with its own sign-in', () => answer(200, '<html>Welcome to our wifi</html>', 'text/html')],
    ['what only looks like an answer', () => answer(200, JSON.stringify(today), 'text/plain')],
    ['a gateway that fails', () => answer(502, '<html>Bad gateway</html>', 'text/html')],
    ['half an answer', () => answer(200, '{"today": [', 'application/json')],
    ['JSON of somebody else', () => answer(500, { error: 'oops' })],
  ])('takes %s for a server that was not reached, never for an answer', async (_what, route) => {
    api.on('GET', '/today', route);
    const problem = await failure(askToday());
    expect(problem).toMatchObject({ problem: null, isUnreachable: true, mayPass: true, isSignedOut: false });
  });

  it('knows an ended session from a wrong password', async () => {
    api.on('GET', '/today', () => problemAnswer(401, 'not-signed-in'));
    expect((await failure(askToday())).isSignedOut).toBe(true);
    api.on('GET', '/today', () => problemAnswer(401, 'sign-in-failed'));
    expect((await failure(askToday())).isSignedOut).toBe(false);
  });

  it('ends with the abort of who left the page, which is no problem to show', async () => {
    const leaving = new AbortController();
    vi.stubGlobal('fetch', (_input: unknown, init: RequestInit) => {
      leaving.abort();
      return Promise.reject(init.signal?.reason);
    });
    await expect(askToday(leaving.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('answers nothing for 204', async () => {
    api.on('POST', '/sign-out', () => answer(204));
    await expect(requestUnshaped({ method: 'POST', path: '/sign-out', body: {} })).resolves.toBeUndefined();
  });
});

describe('problemOf', () => {
  it('tells a defect of the page as a problem of Waymark, without its words', () => {
    expect(problemOf(new Error('Ben Ashworth'))).toEqual(expect.objectContaining({ status: 500, code: 'page-failed' }));
    expect(JSON.stringify(problemOf(new Error('Ben Ashworth')))).not.toContain('Ben');
  });
});
