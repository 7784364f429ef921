import { Hono } from 'hono';
import { jsonAnswer } from './api/json-answer.ts';
import { type DocumentParts, type OpenApiDocument, openApiDocument } from './openapi/open-api-document.ts';
import { readingView } from './reading-view/reading-view.ts';
import { readingViewStyle } from './reading-view/style-sheet.ts';

const page = { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } };
const style = { headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-store' } };

/** The API document and its reading view, to be mounted at `/api`; made when first asked for. */
export const documentRoutes = (parts: DocumentParts): Hono => {
  let made: OpenApiDocument | undefined;
  let view: string | undefined;
  const document = (): OpenApiDocument => (made ??= openApiDocument(parts));
  return new Hono()
    .get('/openapi.json', () => jsonAnswer(document()))
    .get('/docs', () => new Response((view ??= readingView(document())), page))
    .get('/docs.css', () => new Response(readingViewStyle, style));
};
