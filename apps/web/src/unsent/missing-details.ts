import type { MarkCode, MarkInput } from '@waymark/contracts';
import type { MissingDetail, UnsentMark } from './unsent-mark.ts';

/** Codes that say nothing without a reason (model.md section 3). */
const needsReason: readonly MarkCode[] = ['turned-away', 'could-not-attend', 'not-held-for-person', 'not-seen'];

/** What a mark of this code needs besides the tap, before it says anything. */
export const detailsNeededBy = (code: MarkCode): readonly MissingDetail[] => {
  if (needsReason.includes(code)) return ['reason'];
  if (code === 'cancelled') return ['cancelled-by'];
  return code === 'attended-not-engaged' ? ['note'] : [];
};

const isThere = (mark: MarkInput, detail: MissingDetail): boolean => {
  switch (detail) {
    case 'reason':
      return mark.reasonCode !== undefined;
    case 'cancelled-by':
      return mark.cancelledBy !== undefined;
    case 'note':
      return mark.note !== undefined && mark.note !== '';
    case 'change-reason':
      return mark.supersedes === undefined || mark.supersedes.reason !== undefined;
  }
};

/** What is still to be said before a mark can be sent; after the register is closed, why it is changed. */
export const missingDetails = ({ mark, isCorrection }: UnsentMark): readonly MissingDetail[] =>
  [...detailsNeededBy(mark.code), ...(isCorrection ? (['change-reason'] as const) : [])].filter(
    (detail) => !isThere(mark, detail),
  );

/** Whether a mark can go now: nothing is missing and the server has not refused it. */
export const canBeSent = (unsent: UnsentMark): boolean =>
  unsent.refusal === null && missingDetails(unsent).length === 0;
