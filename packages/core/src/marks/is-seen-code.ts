import { adultMarkMeanings, childMarkMeanings, type MarkCode } from '@waymark/contracts';

const seen = new Set<string>(
  [...adultMarkMeanings, ...childMarkMeanings].filter((row) => row.seen === 'yes').map((row) => row.code),
);

/** Whether a mark of this code says that the person was there. */
export const isSeenCode = (code: MarkCode): boolean => seen.has(code);
