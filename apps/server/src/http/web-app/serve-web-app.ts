import type { Context, Handler } from 'hono';
import { problemAnswer } from '../problem/problem-answer.ts';
import { methodNotAllowed, pathNotFound, unavailable } from '../problem/problems.ts';
import { chooseEncoding } from './compress.ts';
import type { WebApp, WebAsset } from './web-app.ts';

/** The build names these by their content: what an address holds never changes. */
const hashed = 'public, max-age=31536000, immutable';
const revalidated = 'no-cache';
const kept = 'no-store';

const isHashed = (address: string): boolean => address.startsWith('/assets/');

/** An address of a page, which the web app's own router knows, as opposed to one of a file that is missing. */
const isPage = (address: string): boolean =>
  !isHashed(address) && !address.slice(address.lastIndexOf('/')).includes('.');

const send = async ({ req }: Context, asset: WebAsset, caching: string): Promise<Response> => {
  const etag = `"${asset.tag}"`;
  const headers = { 'cache-control': caching, vary: 'accept-encoding', ...(caching === revalidated && { etag }) };
  if (caching === revalidated && req.header('if-none-match')?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  const encoding = chooseEncoding(req.header('accept-encoding'));
  const body = encoding === undefined ? undefined : await asset.encoded(encoding);
  const content = { ...headers, 'content-type': asset.mediaType };
  if (encoding === undefined || body === undefined) return new Response(asset.bytes, { headers: content });
  return new Response(body, { headers: { ...content, 'content-encoding': encoding } });
};

/**
 * Serves the built web app to every address outside the API: files as they are, pages as `index.html` for the app's own
 * router, and 404 for a file that is not there.
 */
export const serveWebApp =
  (app: WebApp): Handler =>
  (context) => {
    const { method, path } = context.req;
    if (method !== 'GET' && method !== 'HEAD') return problemAnswer(methodNotAllowed(['GET', 'HEAD']));
    const asset = app.at(path);
    if (asset !== undefined && asset !== app.index) return send(context, asset, isHashed(path) ? hashed : revalidated);
    if (asset === undefined && !isPage(path)) return problemAnswer(pathNotFound());
    if (app.index === undefined) {
      return problemAnswer(
        unavailable('web-app-not-built', 'The web app has not been built. Start Waymark with npm start'),
      );
    }
    return send(context, app.index, kept);
  };
