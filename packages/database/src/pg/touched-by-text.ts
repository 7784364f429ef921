import type { Touched } from '../access/refuse-without-reach.ts';

const literals = /'(?:[^']|'')*'/g;
const comments = /--[^\n]*|\/\*[\s\S]*?\*\//g;
/** A word, quoted or not; what follows a dot is a column, what follows `as` is a new name. */
const words = /(\.\s*|\bas\s+)?(?:"([^"]+)"|\b([a-z_][a-z0-9_$]*)\b)/gi;
const shadowedReach = /"?\b(?:reach|barred)"?\s*(?:\([^)]*\)\s*)?as\s+(?:not\s+)?(?:materialized\s+)?\(/i;

/**
 * Which tables a statement's text may touch. PostgreSQL has no authorizer, so that this errs on the side of refusing:
 * a bare column with the name of a personal table counts as that table.
 */
export const touchedByText = (text: string): Touched => {
  const bare = text
    .replaceAll(literals, "''")
    .replaceAll(comments, ' ')
    .replaceAll(/\bpublic\s*\.|"public"\s*\./gi, '');
  const tables = new Set<string>();
  let asksStaff = false;
  for (const [, before = '', quoted, plain = ''] of bare.matchAll(words)) {
    const word = quoted ?? plain.toLowerCase();
    if (word === 'staff_id') asksStaff = true;
    if (before === '') tables.add(word);
  }
  return { tables, asksReach: asksStaff && (tables.has('reach') || tables.has('barred')) && !shadowedReach.test(bare) };
};
