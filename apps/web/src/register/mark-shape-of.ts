import { adultMarkMeanings, childMarkMeanings, type MarkCode } from '@waymark/contracts';
import type { MarkShapeName } from '@waymark/ui';

const meanings = [...adultMarkMeanings, ...childMarkMeanings];

/** How a mark looks, from what it means: seen, there without engaging, missed, could not attend, or nothing held. */
export const markShapeOf = (code: MarkCode): MarkShapeName => {
  if (code === 'attended-not-engaged') return 'not-engaged';
  if (code === 'could-not-attend') return 'could-not-attend';
  const meaning = meanings.find((row) => row.code === code);
  if (meaning === undefined || !meaning.offered) return 'not-expected';
  return meaning.seen === 'no' ? 'missed' : 'seen';
};
