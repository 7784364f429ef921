const literals = /'(?:[^']|'')*'|"(?:[^"]|"")*"/g;
const writingVerb = /\b(?:insert\s+into|update|delete\s+from)\b/i;

/** Whether a statement writes, by its text: whatever is neither a `select` nor a `with` that only reads. */
export const isWriting = (text: string): boolean => {
  if (/^\s*select\b/i.test(text)) return false;
  return !/^\s*with\b/i.test(text) || writingVerb.test(text.replaceAll(literals, ''));
};
