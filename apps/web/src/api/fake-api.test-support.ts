import type { Problem } from '@waymark/contracts';

/** One request as the server would have seen it. */
export interface FakeCall {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Headers;
}

/** What a route of the fake answers: JSON with 200, or whatever `answer` made. */
export type FakeRoute = (call: FakeCall) => unknown;

class FakeAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly contentType: string;
  constructor(status: number, body: unknown, contentType = 'application/json') {
    this.status = status;
    this.body = body;
    this.contentType = contentType;
  }
}

/** An answer with a status of its own. */
export const answer = (status: number, body?: unknown, contentType?: string): FakeAnswer =>
  new FakeAnswer(status, body, contentType);

/** A problem document as the server sends it. */
export const problemAnswer = (status: number, code: string, more: Partial<Problem> = {}): FakeAnswer =>
  new FakeAnswer(status, { type: 'about:blank', title: code, status, code, ...more }, 'application/problem+json');

export interface FakeApi {
  readonly fetch: typeof globalThis.fetch;
  readonly calls: readonly FakeCall[];
  /** Answers `GET /today` and the like; `:` begins a part that stands for anything. */
  readonly on: (method: string, path: string, route: FakeRoute) => void;
  /** Whether the network is there. */
  isOnline: boolean;
  /** Whether the session lives; without one only signing in is answered. Beginning a session makes it live. */
  isSignedIn: boolean;
}

const matcherOf = (path: string): RegExp => new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+')}$`);

const responseOf = (made: unknown): Response => {
  const { status, body, contentType } = made instanceof FakeAnswer ? made : new FakeAnswer(200, made);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(status === 204 ? null : text, { status, headers: { 'content-type': contentType } });
};

const beginPaths = ['/sign-in', '/enter-as'];
const openPaths = [...beginPaths, '/config.json', '/set-up', '/sign-out'];

/** The API in memory: what a test says it answers, and everything it was asked. */
export const createFakeApi = (): FakeApi => {
  const routes: { readonly method: string; readonly matcher: RegExp; readonly route: FakeRoute }[] = [];
  const calls: FakeCall[] = [];
  const api: FakeApi = {
    isOnline: true,
    isSignedIn: true,
    calls,
    on: (method, path, route) => routes.unshift({ method, matcher: matcherOf(path), route }),
    fetch: async (input, init) => {
      if (!api.isOnline) throw new TypeError('Failed to fetch');
      const path = String(input).replace(/^\/api\/v1/, '');
      const method = init?.method ?? 'GET';
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      const call = { method, path, body, headers: new Headers(init?.headers) };
      calls.push(call);
      const isOpen = openPaths.includes(path);
      if (!api.isSignedIn && !isOpen) return responseOf(problemAnswer(401, 'not-signed-in'));
      const found = routes.find((route) => route.method === method && route.matcher.test(path));
      const made = found === undefined ? problemAnswer(404, 'path-not-found') : await found.route(call);
      if (method === 'POST' && beginPaths.includes(path) && !(made instanceof FakeAnswer)) api.isSignedIn = true;
      return responseOf(made);
    },
  };
  return api;
};
