import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addNote, readTitle } from '../../test/notes.ts';
import { openWorld, send, type World } from '../../test/open-world.ts';
import { operationOf } from './api/operation.ts';
import { RouteRefused } from './api/refuse-duplicates.ts';
import { type OpenApiDocument, openApiDocument } from './openapi/open-api-document.ts';

/** What our own route has just answered. */
const asDocument = (answered: unknown): OpenApiDocument => answered as OpenApiDocument;

let world: World;
let document: OpenApiDocument;
beforeAll(async () => {
  world = await openWorld();
  document = asDocument(await (await send(world.app, '//api/openapi.json')).json());
});
afterAll(() => world.close());

describe('the API document', () => {
  it('is OpenAPI 3.1, open to anyone, and names every route with its permission', () => {
    expect(document).toMatchObject({ openapi: '3.1.1', servers: [{ url: '/api/v1' }], security: [{ session: [] }] });
    expect(
      Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method} ${path}`),
      ),
    ).toEqual([
      'get /enter-as',
      'post /enter-as',
      'post /imports/annex-a',
      'post /imports/cin-census',
      'post /managed',
      'delete /notes/{noteId}',
      'post /people/{personId}/notes',
      'get /people/{personId}/notes',
      'get /sessions',
      'post /set-up',
      'post /sign-in',
      'post /sign-out',
      'post /sign-out-everywhere',
      'get /staff',
      'put /title',
      'get /title',
    ]);
    expect(document.paths['/managed']?.['post']?.['x-permission']).toBe('core.staff.manage');
  });

  it('parts the input into path, query, headers and body', () => {
    const add = document.paths['/people/{personId}/notes']?.['post'];
    expect(add?.parameters).toEqual([
      { name: 'personId', in: 'path', required: true, schema: { $ref: '#/components/schemas/Id' } },
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: false }),
    ]);
    expect(add?.requestBody?.content['application/json']?.schema).toEqual({
      type: 'object',
      properties: {
        text: { type: 'string', minLength: 1, maxLength: 40 },
        weight: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
      },
      required: ['text'],
      additionalProperties: false,
    });
    const read = document.paths['/people/{personId}/notes']?.['get'];
    expect(read?.parameters?.map(({ name, in: place, required }) => [name, place, required])).toEqual([
      ['personId', 'path', true],
      ['limit', 'query', false],
    ]);
    expect(read?.['x-audited']).toBe(true);
    const change = document.paths['/title']?.['put'];
    expect(change?.parameters).toEqual([expect.objectContaining({ name: 'If-Match', required: true })]);
  });

  it('names the problems an operation can end in, each of which is described once', () => {
    const responses = document.paths['/title']?.['put']?.responses ?? {};
    expect(Object.keys(responses)).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '413',
      '415',
      '422',
      '428',
      '500',
      '503',
    ]);
    for (const [status, response] of Object.entries(responses)) {
      if (status === '200') continue;
      expect(response).toEqual({ $ref: `#/components/responses/Problem${status}` });
      expect(document.components['responses']).toHaveProperty(`Problem${status}`);
    }
  });

  it('holds no reference that leads nowhere', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref);
    expect(refs.length).toBeGreaterThan(20);
    for (const ref of refs) {
      const [root, group = '', kind = '', name = ''] = ref.split('/');
      expect([root, group], ref).toEqual(['#', 'components']);
      expect(document.components[kind], ref).toHaveProperty(name);
    }
  });

  it('is not made of a schema that refers to itself', () => {
    const tree: z.ZodType = z.strictObject({
      get inner() {
        return tree.optional();
      },
    });
    const operation = { ...operationOf(readTitle), output: tree };
    expect(() => openApiDocument({ operations: [operation], productName: 'Waymark', version: '0' })).toThrow(
      'refers to itself',
    );
  });
});

describe('the reading view', () => {
  it('shows every operation, grouped, without a script or anything inline', async () => {
    const answer = await send(world.app, '//api/docs');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await answer.text();
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
    for (const operation of Object.values(document.paths).flatMap(Object.values)) {
      expect(page).toContain(`<h3 id="${operation.operationId}">`);
    }
    expect(page).toContain('<h2 id="group-people">people</h2>');
    expect(page).toContain('<strong>POST</strong> <code>/api/v1/people/{personId}/notes</code>');
    expect(page).toContain('text, 1 to 40 characters');
    expect(page).toContain('Each answer is recorded in the audit.');
    expect((await send(world.app, '//api/docs.css')).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  it('writes what a declaration says as text, not as HTML', async () => {
    const { readingView } = await import('./reading-view/reading-view.ts');
    const operation = { ...operationOf(readTitle), summary: '<script>alert(1)</script> & "more"' };
    const page = readingView(openApiDocument({ operations: [operation], productName: 'Waymark', version: '0' }));
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
    expect(page).not.toContain('<script>');
  });
});

describe('routes that collide are refused at start, naming both', () => {
  const open = (operations: Parameters<typeof openWorld>[0]) => openWorld(operations);
  const other = { ...operationOf(addNote), name: 'other-note' };

  it('the same method and path, whatever the parameter is called', async () => {
    const second = { ...other, route: { method: 'POST', path: '/people/:id/notes' } } as const;
    const refused = open({ operations: [operationOf(addNote), second] });
    await expect(refused).rejects.toThrow(
      new RouteRefused('"add-note" and "other-note" both claim POST /people/:id/notes'),
    );
  });

  it('one of sign-in', async () => {
    const refused = open({ operations: [{ ...other, route: { method: 'POST', path: '/sign-in' } }] });
    await expect(refused).rejects.toThrow(new RouteRefused('"sign-in" and "other-note" both claim POST /sign-in'));
  });

  it('one name twice, and one parameter twice', async () => {
    const twice = [
      operationOf(addNote),
      { ...operationOf(addNote), route: { method: 'POST', path: '/other' } } as const,
    ];
    await expect(open({ operations: twice })).rejects.toThrow('are both called "add-note"');
    const path = { ...other, route: { method: 'GET', path: '/a/:id/b/:id' } } as const;
    await expect(open({ operations: [path] })).rejects.toThrow(
      '"other-note" names one parameter twice in /a/:id/b/:id',
    );
  });

  it('a fixed segment is no collision and wins over a parameter, in whatever order they are declared', async () => {
    const named = {
      ...operationOf(readTitle),
      name: 'by-id',
      route: { method: 'GET', path: '/titles/:titleId' },
    } as const;
    const fixed = {
      ...operationOf(readTitle),
      name: 'newest',
      route: { method: 'GET', path: '/titles/newest' },
    } as const;
    for (const operations of [
      [named, fixed],
      [fixed, named],
    ]) {
      const small = await openWorld({ operations });
      const { cookie } = await small.enter('facilitator');
      expect((await send(small.app, '/titles/newest', { cookie })).status).toBe(200);
      expect((await send(small.app, '/titles/other', { cookie })).status).toBe(422);
      await small.close();
    }
  });
});
