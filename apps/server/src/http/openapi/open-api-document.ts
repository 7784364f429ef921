import { sessionCookieName } from '../../sign-in/session-cookie.ts';
import type { Operation } from '../api/operation.ts';
import { namedSchemas } from './json-schema-of.ts';
import { type OperationObject, operationObject } from './operation-object.ts';
import { problemComponents, problemJsonSchema } from './problem-responses.ts';
import { signInPaths } from './sign-in-paths.ts';
import { uploadPaths } from './upload-paths.ts';

/** An OpenAPI 3.1 document, as far as we write one. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface DocumentParts {
  readonly operations: readonly Operation[];
  readonly productName: string;
  readonly version: string;
}

const description =
  'Every address takes and gives JSON, but for those that take a file. A failure is a problem document (RFC 9457) with a stable code. What does not ' +
  'exist and what is not yours to see are the same 404. A request that changes something must come from the same ' +
  'origin and carry application/json, or the file.';

const templated = (path: string): string => path.replaceAll(/:([A-Za-z]\w*)/g, '{$1}');

/** The API document, derived from verbs, reads and the routes of sign-in. */
export const openApiDocument = ({ operations, productName, version }: DocumentParts): OpenApiDocument => {
  const entries = [
    ...signInPaths,
    ...uploadPaths,
    ...operations.map((operation) => {
      const { method, path } = operation.route;
      return [templated(path), method.toLowerCase(), operationObject(operation)] as const;
    }),
  ].toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)));

  const paths: Record<string, Record<string, OperationObject>> = {};
  for (const [path, method, object] of entries) paths[path] = { ...paths[path], [method]: object };
  const tags = [...new Set(entries.flatMap(([, , object]) => object.tags))].sort();

  return {
    openapi: '3.1.1',
    info: { title: `${productName} API`, version, description },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...namedSchemas, Problem: problemJsonSchema },
      responses: problemComponents,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookieName } },
    },
  };
};
