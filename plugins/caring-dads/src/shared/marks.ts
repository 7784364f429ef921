import type { MarkOffer } from '@waymark/plugin-api/shared';

const codes: MarkOffer['codes'] = [
  'attended',
  'attended-late',
  'attended-part',
  'attended-not-engaged',
  'absent-no-contact',
  'cancelled',
  'could-not-attend',
  'turned-away',
  'asked-to-leave',
  'cancelled-by-provider',
  'not-held-for-person',
  'stopped-for-safety',
];

/** The same register for a person causing harm and a co-parent; being there without engaging covers nothing. */
export const marks: readonly MarkOffer[] = [
  { position: 'person-causing-harm', codes, local: [], notEngagedCoversContent: false },
  { position: 'co-parent', codes, local: [], notEngagedCoversContent: false },
];
