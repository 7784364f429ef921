import type { Problem } from '@waymark/contracts';

const pageFailed: Problem = {
  type: 'about:blank',
  title: 'A problem of this page',
  status: 500,
  code: 'page-failed',
};

/** A failure of `PanelTools.request` in its outline; safe since only the page's own requests carry `problem`. */
const isRefusal = (thrown: unknown): thrown is { readonly problem: Problem | null } =>
  typeof thrown === 'object' && thrown !== null && 'problem' in thrown && typeof thrown.problem === 'object';

/**
 * The problem document behind what a request threw: `null` where the server could not be reached, a defect of the page
 * where it was no request that failed.
 */
export const problemOf = (thrown: unknown): Problem | null => (isRefusal(thrown) ? thrown.problem : pageFailed);
