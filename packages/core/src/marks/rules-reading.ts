import type { AttendancePart, NotHeldPart } from '@waymark/contracts';
import type { MarkMeaning } from './rules-facts.ts';

type Part = AttendancePart | NotHeldPart;

/** Where a father's, mother's or co-parent's mark is read of a survivor or child: nothing of it is a miss. */
const asSupported: Partial<Record<Part, Part>> = {
  missed: 'not-seen',
  'cancelled-in-time': 'not-seen',
  'could-not-attend': 'not-seen',
  'was-not-brought': 'not-seen',
  'chose-not-to': 'not-seen',
  unwell: 'not-seen',
  'not-released': 'not-seen',
  'cancelled-by-us': 'not-held',
  'not-held-for-person': 'not-held',
  'stopped-for-safety': 'not-held',
};

/** Where a survivor's or child's mark is read of an adult in a ladder: it was never counted against anybody, nor is it now. */
const asLaddered: Partial<Record<Part, Part>> = {
  'seen-part': 'seen',
  'not-seen': 'could-not-attend',
  'was-not-brought': 'could-not-attend',
  'chose-not-to': 'could-not-attend',
  unwell: 'could-not-attend',
  'not-released': 'could-not-attend',
  'not-held': 'cancelled-by-us',
};

/**
 * A mark made under one position, read under another: positions are re-derived when recorded harm changes
 * (model.md section 3). Seen stays seen; nobody is told again; a run only ever ends by it.
 */
export const readUnderPosition = (meaning: MarkMeaning, isLaddered: boolean): MarkMeaning => ({
  ...meaning,
  part: (isLaddered ? asLaddered : asSupported)[meaning.part] ?? meaning.part,
  run: isLaddered && meaning.seen === 'yes' ? 'ends' : 'neither',
  tells: [],
  repeats: [],
});
