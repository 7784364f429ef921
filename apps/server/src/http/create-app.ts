import type { Instant } from '@waymark/contracts';
import { type Core, findActor } from '@waymark/core';
import { Hono, type MiddlewareHandler } from 'hono';
import type { Log } from '../composition/log.ts';
import { fileUpload, uploadKinds } from '../imports/file-upload.ts';
import type { Spool } from '../imports/spool.ts';
import {
  bodyLimit,
  clientAddress,
  csrf,
  hostAllowList,
  noStore,
  type OwnAddress,
  rateLimit,
  requestTimeout,
  secureHeaders,
} from '../security/index.ts';
import { type SignIn, signInRoutes } from '../sign-in/index.ts';
import { accessLog } from './access-log.ts';
import { createActorOf } from './api/actor-of.ts';
import type { Completions } from './api/completions.ts';
import { jsonAnswer } from './api/json-answer.ts';
import type { Operation } from './api/operation.ts';
import type { Claim } from './api/refuse-duplicates.ts';
import { routesOf } from './api/routes-of.ts';
import { unclaimed } from './api/unclaimed.ts';
import { documentRoutes } from './document-routes.ts';
import { enterAsChoice, enterAsChoicePath } from './enter-as-choice.ts';
import { healthRoutes } from './health.ts';
import { errorMapper } from './problem/error-mapper.ts';
import { serveWebApp } from './web-app/serve-web-app.ts';
import type { WebApp } from './web-app/web-app.ts';

/** What the web app is told before anyone signs in; read at run time, baked into no build. */
export interface Configuration {
  readonly productName: string;
  readonly version: string;
  readonly isDemonstration: boolean;
  /** Whether one can enter as one of the invented staff. */
  readonly isEnterAsOffered: boolean;
}

export interface AppParts {
  readonly core: Core;
  readonly operations: readonly Operation[];
  readonly signIn: SignIn;
  readonly own: OwnAddress;
  readonly configuration: Configuration;
  readonly webApp: WebApp;
  readonly log: Log;
  readonly now: () => Instant;
  readonly isOpen?: () => boolean;
  readonly trustedProxies?: number;
  readonly hasAccessLog?: boolean;
  /** Where files to be imported are taken in; left out where none are. */
  readonly spool?: Spool;
  /** What the server adds to answers from outside the database. */
  readonly completions?: Completions;
}

/** The methods an operation answers to; HEAD is a GET whose answer stays behind, and is not for people's records. */
const claimsOf = ({ name, route, isAuditedRead }: Operation): readonly Claim[] => [
  { name, ...route },
  ...(route.method === 'GET' && !isAuditedRead ? [{ name, method: 'HEAD', path: route.path }] : []),
];

const api = '/api/v1';
/** Media types of files, by the address they are sent to. */
const mediaTypesOf: ReadonlyMap<string, readonly string[]> = new Map(
  uploadKinds.map(({ path, mediaTypes }) => [`${api}${path}`, mediaTypes]),
);
/** Longest time a file may take to come in; milliseconds. The HTTP server itself ends a slower sender before that. */
const longestUpload = 600_000;
/** A file is held to limits of its own, while it streams in. */
const unlessFile =
  (guard: MiddlewareHandler, ofFile: MiddlewareHandler = (_context, next) => next()): MiddlewareHandler =>
  (context, next) =>
    (mediaTypesOf.has(context.req.path) ? ofFile : guard)(context, next);
const unsafe = ['POST', 'PUT', 'PATCH', 'DELETE'];
/** Longest time an act may take before its caller is told to come back; milliseconds. */
const longestAct = 30_000;
/** Costly endpoints of sign-in, a minute and client address; a whole council may share one address. */
const signInRate = { max: 240, seconds: 60 };

/** The whole HTTP face: API, its document, health, configuration and the web app. */
export const createApp = (parts: AppParts): Hono => {
  const { core, operations, signIn, own, configuration, webApp, log, now, spool, trustedProxies = 0 } = parts;
  const { store } = core;
  const isStaff = async (staffId: string): Promise<boolean> =>
    (await findActor(store.reader, staffId, now())) !== undefined;
  const listStaff = operations.find(({ name }) => name === 'list-staff');
  const signInApp = signInRoutes({ signIn, now, isStaff, trustedProxies }).get(
    enterAsChoicePath,
    enterAsChoice(core, signIn.isEnterAsOffered, listStaff),
  );
  const signInClaims = signInApp.routes.map(({ method, path }) => ({ name: 'sign-in', method, path }));
  const actorOf = createActorOf(signIn, store);
  const files = new Hono();
  const upload = spool === undefined ? undefined : fileUpload({ core, spool, actorOf });
  if (upload !== undefined) for (const kind of uploadKinds) files.post(kind.path, upload(kind));
  const fileClaims = files.routes.map(({ method, path }) => ({ name: 'take-file', method, path }));
  const ownClaims = [...signInClaims, ...fileClaims];
  const claims = [...ownClaims, ...operations.flatMap(claimsOf)];
  const operationRoutes = routesOf({ core, operations, actorOf, claims: ownClaims, completions: parts.completions });
  const limitSignIn = rateLimit({ rule: signInRate, keyOf: clientAddress(trustedProxies), now });

  const app = new Hono().onError(errorMapper(log));
  if (parts.hasAccessLog === true) app.use(accessLog(log, now));
  app.use(secureHeaders(own), hostAllowList(own));
  const otherMediaTypes = (path: string): readonly string[] => mediaTypesOf.get(path) ?? [];
  app.on(
    unsafe,
    '/api/*',
    csrf({ own, otherMediaTypes }),
    unlessFile(bodyLimit()),
    unlessFile(requestTimeout(longestAct), requestTimeout(longestUpload)),
  );
  app.route(api, files);
  app.route(api, operationRoutes);
  for (const { method, path } of signInClaims) {
    app.on(method, `${api}${path}`, noStore());
    if (method !== 'GET') app.on(method, `${api}${path}`, limitSignIn);
  }
  app.route(api, signInApp);
  app.route('/api', documentRoutes({ operations, ...configuration }));
  app.all('/api/*', unclaimed(api, claims));
  app.all('/api', unclaimed(api, claims));
  app.route('/', healthRoutes({ store, isOpen: parts.isOpen ?? (() => true) }));
  app.get('/config.json', () => jsonAnswer(configuration));
  return app.all('*', serveWebApp(webApp));
};
