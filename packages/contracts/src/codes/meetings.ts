/** Kinds of meeting about children (domain.md section 6, model.md section 1); each is spelt out at first use. */
export const meetingKinds = [
  'strategy-discussion',
  'initial-conference',
  'review-conference',
  'core-group',
  'child-in-need-meeting',
  'early-help-meeting',
  'looked-after-review',
  'legal-planning-meeting',
  'pre-proceedings-meeting',
  'high-risk-conference',
  'professionals-meeting',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Words for screens. A high-risk conference (MARAC) is never in a family member's version of anything. */
export const meetingKindLabels: Readonly<Record<MeetingKind, string>> = {
  'strategy-discussion': 'Strategy discussion',
  'initial-conference': 'Initial child protection conference',
  'review-conference': 'Review child protection conference',
  'core-group': 'Core group',
  'child-in-need-meeting': 'Child in need meeting',
  'early-help-meeting': 'Early help meeting',
  'looked-after-review': 'Looked-after review',
  'legal-planning-meeting': 'Legal planning meeting',
  'pre-proceedings-meeting': 'Pre-proceedings meeting',
  'high-risk-conference': 'High-risk conference (Marac)',
  'professionals-meeting': 'Professionals meeting',
};
