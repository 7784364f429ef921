import type { MarkCode } from './marks.ts';

/** What a mark may have to say besides its code. */
export type MarkDetail = 'reason' | 'cancelled-by' | 'note';

const details: Partial<Readonly<Record<MarkCode, MarkDetail>>> = {
  'turned-away': 'reason',
  'could-not-attend': 'reason',
  'not-held-for-person': 'reason',
  'not-seen': 'reason',
  cancelled: 'cancelled-by',
  'attended-not-engaged': 'note',
};

/** What a mark of this code says nothing without (model.md section 3); `undefined` where the code says it all. */
export const detailNeededBy = (code: MarkCode): MarkDetail | undefined => details[code];

const beforeTheStart: readonly MarkCode[] = [
  'cancelled',
  'could-not-attend',
  'cancelled-by-provider',
  'not-held-for-person',
  'not-seen',
  'recorded-in-error',
];

/**
 * Whether a mark of this code may be made before its session begins, however long before: nobody can have come yet, and
 * what was recorded too early can be taken back.
 */
export const mayComeBeforeTheStart = (code: MarkCode): boolean => beforeTheStart.includes(code);
