/** The steps of writing a report, in the order in which they are mostly taken. */
export const reportSteps = ['write', 'checks', 'share', 'sign'] as const;
export type ReportStep = (typeof reportSteps)[number];

type Search = Readonly<Record<string, unknown>>;

/** The step in the address; the first where it names none. */
export const reportSearch = ({ step }: Search): { readonly step?: ReportStep } => {
  const known = reportSteps.find((one) => one === step);
  return known === undefined ? {} : { step: known };
};

/** The meeting a new report is for; anything that is no id is left out. */
export const newReportSearch = ({ meeting }: Search): { readonly meeting?: string } =>
  typeof meeting === 'string' && /^[0-9a-f-]{36}$/.test(meeting) ? { meeting } : {};
