import { detailNeededBy, type MarkInput } from '@waymark/contracts';
import type { MissingDetail, UnsentMark } from './unsent-mark.ts';

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
export const missingDetails = ({ mark, isCorrection }: UnsentMark): readonly MissingDetail[] => {
  const needed = detailNeededBy(mark.code);
  const asked: readonly MissingDetail[] = [
    ...(needed === undefined ? [] : [needed]),
    ...(isCorrection ? (['change-reason'] as const) : []),
  ];
  return asked.filter((detail) => !isThere(mark, detail));
};

/** Whether a mark can go now: nothing is missing and the server has not refused it. */
export const canBeSent = (unsent: UnsentMark): boolean =>
  unsent.refusal === null && missingDetails(unsent).length === 0;
