import { type Day, type Id, newId, type Role } from '@waymark/contracts';
import { coreReads, coreVerbs, theSystem } from '@waymark/core';
import { addHouse, openTestCore, type TestCore } from '@waymark/core/testing';
import { endless, reach, systemActor } from '@waymark/database';
import type { Hono } from 'hono';
import { createLog } from '../src/composition/log.ts';
import { type Operation, operationsOf } from '../src/http/api/operation.ts';
import { type AppParts, createApp } from '../src/http/create-app.ts';
import { openWebApp } from '../src/http/web-app/web-app.ts';
import { ownAddress } from '../src/security/index.ts';
import { createSignIn, type SignIn } from '../src/sign-in/index.ts';
import { addNote, changeTitle, manageStaff, readNotes, readTitle, removeNote } from './notes.ts';

export const origin = 'http://localhost:3000';

export interface Held {
  readonly role: Role;
  readonly from: Day;
  readonly to?: Day;
}

export interface World {
  readonly core: TestCore;
  readonly signIn: SignIn;
  readonly app: Hono;
  /** What was logged, line by line. */
  readonly lines: string[];
  /** Adds a member of staff with these roles, some from or to a day, signed in; answers the id and the `Cookie` header. */
  readonly enter: (...roles: (Role | Held)[]) => Promise<{ readonly staffId: Id; readonly cookie: string }>;
  /** Adds a person whom this member of staff reaches. */
  readonly reachable: (staffId: Id) => Promise<Id>;
  /** This member of staff works here no longer. */
  readonly leave: (staffId: Id) => Promise<void>;
  readonly close: () => Promise<void>;
}

const ofCore = (name: string): Operation => {
  const found = operationsOf([...coreVerbs, ...coreReads]).find((operation) => operation.name === name);
  if (found === undefined) throw new Error(`The core has no "${name}"`);
  return found;
};
const addStaff = ofCore('add-staff');
const endStaff = ofCore('end-staff');
const listStaff = ofCore('list-staff');

const loopback = { remoteAddress: '127.0.0.1', host: 'localhost:3000', origin: undefined, isForwarded: false };

/** The whole HTTP face on an empty database, with the small verbs and reads of `notes.ts`. */
export const openWorld = async (changes: Partial<AppParts> = {}): Promise<World> => {
  const core = await openTestCore();
  const { now } = core.clock;
  const lines: string[] = [];
  const signIn = await createSignIn({
    path: ':memory:',
    secret: 'a-secret-for-tests-0123456789-abcdefghijklmnop',
    origin,
    isLoopbackDemonstration: true,
    now,
  });
  const house = await addHouse(core, 'Northtown');
  const app = createApp({
    core,
    operations: [...operationsOf([addNote, changeTitle, manageStaff, removeNote, readNotes, readTitle]), listStaff],
    signIn,
    own: ownAddress({ origin, isLoopback: true }),
    configuration: { productName: 'Waymark', version: '0.0.0', isDemonstration: true, isEnterAsOffered: true },
    webApp: openWebApp('no-such-folder'),
    log: createLog((line) => lines.push(line), now),
    now,
    ...changes,
  });
  return {
    core,
    signIn,
    app,
    lines,
    enter: async (...roles) => {
      const staffId = newId();
      const held = roles.map((role) => (typeof role === 'string' ? { role, from: '2020-01-01' } : role));
      const input = { staffId, organisationId: house.organisationId, name: 'Robin Example', roles: held };
      await addStaff.perform(core, { actor: theSystem, input });
      const { setCookie } = await signIn.enterAs(staffId, loopback, { address: '127.0.0.1' });
      return { staffId, cookie: setCookie.split(';', 1)[0] ?? '' };
    },
    reachable: async (staffId) => {
      const personId = newId();
      await core.store.write(async (unit) => {
        await unit.db.insert(reach).values({ staffId, personId, level: 'shared', tieId: newId(), until: endless });
        unit.audit({
          actorId: systemActor,
          action: 'test-reach',
          outcome: 'done',
          recordIds: [],
          personIds: [personId],
        });
      });
      return personId;
    },
    leave: async (staffId) => {
      await endStaff.perform(core, { actor: theSystem, input: { staffId } });
    },
    close: async () => {
      signIn.close();
      await core.remove();
    },
  };
};

export interface Sent {
  readonly method?: string;
  readonly cookie?: string | undefined;
  readonly body?: unknown;
  /** The body as it goes over the wire, in place of `body`. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request as the web app's own pages do; paths are below `/api/v1` unless they begin with two slashes. */
export const send = async (app: Hono, path: string, sent: Sent = {}): Promise<Response> => {
  const {
    method = sent.body === undefined && sent.raw === undefined ? 'GET' : 'POST',
    cookie,
    body,
    raw,
    headers,
  } = sent;
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return await app.request(`${origin}${path.startsWith('//') ? path.slice(1) : `/api/v1${path}`}`, {
    method,
    headers: {
      host: 'localhost:3000',
      'sec-fetch-site': 'same-origin',
      ...(content !== undefined && { 'content-type': 'application/json' }),
      ...(cookie !== undefined && { cookie }),
      ...headers,
    },
    ...(content !== undefined && { body: content }),
  });
};
