/** Text that stands in one column of one table and nowhere else: what the leak test looks for. */
export const marker = (table: string, column: string): string => `MARKER ${table} ${column} END`;

/** Finds every marker in an answer, whatever form it was sent in. */
export const markersIn = (answer: unknown): string[] => [
  ...new Set((JSON.stringify(answer) ?? '').match(/MARKER [a-z_]+ [a-zA-Z]+ END/g) ?? []),
];
