import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWebApp } from './serve-web-app.ts';
import { openWebApp } from './web-app.ts';

const script = `const words = ${JSON.stringify('register '.repeat(400))};\n`;
let folder: string;
let app: Hono;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-web-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Waymark</title>');
  writeFileSync(join(dist, 'favicon.svg'), '<svg/>');
  writeFileSync(join(dist, 'assets/start-1a2b3c4d.js'), script);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(dist, 'link.txt'));
  app = new Hono().all('*', serveWebApp(openWebApp(dist)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { method, headers });

describe('the web app', () => {
  it('serves its start page to every page address, kept by no cache', async () => {
    for (const path of ['/', '/index.html', '/my-children', '/groups/0199/register']) {
      const answer = await get(path);
      expect(await answer.text()).toContain('<title>Waymark</title>');
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('serves files named by their content as unchanging, others to be asked for again', async () => {
    const asset = await get('/assets/start-1a2b3c4d.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const icon = await get('/favicon.svg');
    const etag = icon.headers.get('etag') ?? '';
    expect([icon.status, icon.headers.get('cache-control'), etag.length > 10]).toEqual([200, 'no-cache', true]);
    const again = await get('/favicon.svg', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('answers in the encoding the browser takes, the smaller of ours first', async () => {
    const bytesOf = async (accepted?: string) => {
      const answer = await get(
        '/assets/start-1a2b3c4d.js',
        accepted === undefined ? {} : { 'accept-encoding': accepted },
      );
      expect(answer.headers.get('vary')).toBe('accept-encoding');
      return { encoding: answer.headers.get('content-encoding'), bytes: new Uint8Array(await answer.arrayBuffer()) };
    };
    const brotli = await bytesOf('gzip, deflate, br');
    expect([brotli.encoding, String(brotliDecompressSync(brotli.bytes))]).toEqual(['br', script]);
    const gzip = await bytesOf('gzip;q=0.5, br;q=0');
    expect([gzip.encoding, String(gunzipSync(gzip.bytes))]).toEqual(['gzip', script]);
    expect(await bytesOf('br;q=0.1, gzip;q=0.9')).toMatchObject({ encoding: 'gzip' });
    expect(await bytesOf('*')).toMatchObject({ encoding: 'br' });
    for (const accepted of [undefined, 'identity', 'zstd', '*;q=0', '']) {
      expect((await bytesOf(accepted)).encoding, accepted ?? 'none').toBeNull();
    }
    expect((await get('/', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull();
  });

  it('answers 404 for a file that is not there, and leads nowhere else on the disk', async () => {
    const paths = [
      '/assets/start-00000000.js',
      '/assets/',
      '/missing.png',
      '/secret.txt',
      '/link.txt',
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/assets/%2e%2e%5c..%5csecret.txt',
      '//etc/passwd.txt',
    ];
    for (const path of paths) {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('content-type')], path).toEqual([404, 'application/problem+json']);
    }
  });

  it('takes GET and HEAD only', async () => {
    const answer = await get('/', {}, 'POST');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await get('/', {}, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('that has not been built says so instead of a blank page', async () => {
    const bare = new Hono().all('*', serveWebApp(openWebApp(join(folder, 'nothing'))));
    const answer = await bare.request('/');
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'web-app-not-built' }]);
  });
});
