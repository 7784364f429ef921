import { coreReads, coreVerbs } from '@waymark/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, send, type World } from '../../test/open-world.ts';
import { operationsOf } from './api/operation.ts';
import { openApiDocument } from './openapi/open-api-document.ts';

const operations = operationsOf([...coreVerbs, ...coreReads]);
let world: World;
beforeAll(async () => {
  world = await openWorld({ operations });
});
afterAll(() => world.close());

describe('every verb and read of the core', () => {
  it('has a route of its own, and asks for a session first', async () => {
    for (const { name, route } of operations) {
      const path = route.path.replaceAll(/:\w+/g, '0199aaaa-0000-7000-8000-000000000000');
      const sent = route.method === 'GET' ? {} : { method: route.method, body: {} };
      expect((await send(world.app, path, sent)).status, name).toBe(401);
    }
  });

  it('stands in the API document with every part of its path among its parameters', () => {
    const { paths } = openApiDocument({ operations, productName: 'Waymark', version: '0' });
    for (const { name, route } of operations) {
      const object = paths[route.path.replaceAll(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()];
      expect(object?.operationId, name).toBe(name);
      const inPath =
        object?.parameters?.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name) ?? [];
      expect(inPath, name).toEqual(route.path.match(/(?<=:)\w+/g) ?? []);
    }
  });

  it('takes from the address only what its input knows', () => {
    const { paths } = openApiDocument({ operations, productName: 'Waymark', version: '0' });
    const unknown = Object.values(paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ operationId, parameters = [] }) => parameters.map((parameter) => ({ operationId, ...parameter })))
      .filter((parameter) => parameter.in === 'path' && JSON.stringify(parameter.schema) === '{"type":"string"}');
    expect(unknown).toEqual([]);
  });
});
