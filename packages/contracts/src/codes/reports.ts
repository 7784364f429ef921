/** Kinds of report (domain.md section 6, "reporting back"). */
export const reportKinds = ['conference', 'core-group-update', 'end'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Words for screens. */
export const reportKindLabels: Readonly<Record<ReportKind, string>> = {
  conference: 'Conference report',
  'core-group-update': 'Core group update',
  end: 'End report',
};

export const reportStates = ['draft', 'signed', 'replaced'] as const;
