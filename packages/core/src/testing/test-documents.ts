import { createHash } from 'node:crypto';
import type { DocumentMaker } from '../reports/document-maker.ts';

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
};
const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value));

/** Documents for tests: everything of a version stands in them word for word, so that markers can be looked for. */
export const testDocuments: DocumentMaker = {
  renderHtml: (version) => `<!doctype html><pre>${canonicalJson(version)}</pre>`,
  canonicalJson,
  hashOf: (text) => createHash('sha256').update(text).digest('hex'),
  isDemonstration: false,
};
