import type { MarkCode } from '@waymark/contracts';

/** Whether someone has a mark: one that was recorded in error is none (model.md section 3). */
export const countsAsMark = (mark: { readonly code: MarkCode } | null | undefined): boolean =>
  mark != null && mark.code !== 'recorded-in-error';
