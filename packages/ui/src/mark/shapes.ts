/** How a mark looks wherever it stands (ux.md, Family). `not-expected` is nothing at all. */
export type MarkShapeName = 'seen' | 'not-engaged' | 'missed' | 'not-recorded' | 'could-not-attend' | 'not-expected';

/** The words that go with each shape; a shape never stands without them. */
export const shapeWords = {
  seen: 'Seen',
  'not-engaged': 'There, not engaged',
  missed: 'Missed',
  'not-recorded': 'Not recorded',
  'could-not-attend': 'Could not attend',
  'not-expected': 'Not expected',
} as const satisfies Record<MarkShapeName, string>;
