import type { Core } from '@waymark/core';
import { canonicalJson, renderHtml, sha256 } from '@waymark/documents';

/** What makes documents of reports; those of a demonstration say on every page that everyone in them is invented. */
export const documentMaker = (isDemonstration: boolean): Core['documents'] => ({
  renderHtml,
  canonicalJson,
  hashOf: sha256,
  isDemonstration,
});
