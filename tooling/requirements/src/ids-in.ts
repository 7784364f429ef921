import { requirementIds } from './requirement-ids.ts';

const known = new Set(requirementIds);
const range = /\b[A-IS]\d{1,2}\s*(?:-|–|—|\.\.|…|to)\s*[A-IS]?\d{1,2}\b/g;

/** The requirement ids that stand in a name as whole words; those of a range (`A1-A3`) are not read. */
export function idsIn(name: string): string[] {
  const words = name.replace(range, ' ').match(/(?<![\p{L}\p{N}_])[A-IS]\d{1,2}(?![\p{L}\p{N}_])/gu) ?? [];
  return [...new Set(words)].filter((word) => known.has(word));
}

/** The ranges in a name: an id each must be written for them to count. */
export function rangesIn(name: string): string[] {
  return name.match(range) ?? [];
}
