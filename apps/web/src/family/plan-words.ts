import { type Day, type PlanView, planCategoryLabels, planKindLabels } from '@waymark/contracts';
import { formatDay, formatDayRange } from '@waymark/ui';

/** Whether a plan still stands on a day. One that is missing from a newer file does: only a record ends it. */
export const isPlanInForce = ({ endsOn }: Pick<PlanView, 'endsOn'>, day: Day): boolean =>
  endsOn === null || endsOn > day;

/** "Child protection plan (emotional abuse) since 12 November 2025." */
export const planWords = ({ kind, category, startsOn, endsOn }: PlanView): string => {
  const name = category === null ? '' : ` (${planCategoryLabels[category].toLowerCase()})`;
  const when = endsOn === null ? `since ${formatDay(startsOn)}` : formatDayRange(startsOn, endsOn);
  return `${planKindLabels[kind]}${name} ${when}.`;
};

/** A plan that a newer file does not hold is never taken for ended (issue 2 section 3, real input); null where it is held. */
export const notInFileWords = ({ notInFileAsAt, endsOn }: PlanView): string | null =>
  notInFileAsAt === null || endsOn !== null
    ? null
    : `No longer in the file, as at ${formatDay(notInFileAsAt)}. That does not end it: ask, then record what happened.`;
