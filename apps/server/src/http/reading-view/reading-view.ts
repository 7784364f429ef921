import type { OpenApiDocument } from '../openapi/open-api-document.ts';
import { type Markup, markup } from './markup.ts';
import { operationSection } from './operation-section.ts';

const group = (document: OpenApiDocument, name: string): Markup => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags.includes(name))
      .map(([method, operation]) => operationSection(path, method, operation)),
  );
  return markup`<section aria-labelledby="group-${name}">
<h2 id="group-${name}">${name}</h2>
${operations}</section>
`;
};

/** The API document as a page to read: no script, nothing inline, everything on one page. */
export const readingView = (document: OpenApiDocument): string => {
  const { title, version, description } = document.info;
  const page = markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" sizes="any" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<a class="skip" href="#content">Skip to main content</a>
<header><p>${title} ${version}</p></header>
<nav aria-label="Groups"><ul>${document.tags.map(
    ({ name }) => markup`<li><a href="#group-${name}">${name}</a></li>`,
  )}</ul></nav>
<main id="content">
<h1>${title}</h1>
<p>${description}</p>
<p>For programs: <a href="/api/openapi.json">OpenAPI ${document.openapi}</a>.</p>
${document.tags.map(({ name }) => group(document, name))}</main>
</body>
</html>
`;
  return page.text;
};
