import { Hono } from 'hono';
import { type DocumentParts, openApiDocument } from './openapi/open-api-document.ts';
import { readingView } from './reading-view/reading-view.ts';
import { readingViewStyle } from './reading-view/style-sheet.ts';

const data = { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } };
const page = { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } };
const style = { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-store' } };

/** The same value at every call, made at the first. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The API document and its reading view, to be mounted at `/api`; made when first asked for. */
export const documentRoutes = (parts: DocumentParts): Hono => {
  const document = once(() => openApiDocument(parts));
  const json = once(() => JSON.stringify(document()));
  const view = once(() => readingView(document()));
  return new Hono()
    .get('/openapi.json', () => new Response(json(), data))
    .get('/docs', () => new Response(view(), page))
    .get('/docs.css', () => new Response(readingViewStyle, style));
};
