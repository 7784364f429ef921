/** What happened to the person causing harm, in the words a partner's worker may have. */
export const tonightKinds = [
  'expected',
  'not-arrived',
  'arrived',
  'arrived-late',
  'started',
  'absent',
  'turned-away',
  'left-early',
  'cancelled-by-us',
  'moved-by-us',
  'excluded',
  'ended',
  'completed',
  'concern',
] as const;
export type TonightKind = (typeof tonightKinds)[number];
