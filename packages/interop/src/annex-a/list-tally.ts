import type { Issue } from '../staging/issue.ts';

const tallied = {
  'cell-formula': (count: string) => `${count} a formula; what it last came to was read.`,
  'cell-error': (count: string) =>
    `${count} an error of the spreadsheet in place of a value (#N/A); it was read as empty.`,
  'cell-placeholder': (count: string) => `${count} a word that stands for nothing (N/A, NULL); it was read as empty.`,
  'row-hidden': (count: string) =>
    `${count} a row that the workbook does not show, as it is filtered or hidden; it was read.`,
} as const;
export type ListTallyKind = keyof typeof tallied;

/** Oddities that are told once for the whole file, with how often they occur. */
export interface ListTally {
  count(kind: ListTallyKind, where: string, line: number): void;
  issues(): readonly Issue[];
}

export const createListTally = (): ListTally => {
  const entries = new Map<ListTallyKind, { readonly where: string; readonly line: number; count: number }>();
  return {
    count(kind, where, line) {
      const entry = entries.get(kind) ?? { where, line, count: 0 };
      entry.count += 1;
      entries.set(kind, entry);
    },
    issues: () =>
      [...entries].map(([kind, { where, line, count }]) => ({
        severity: 'warning',
        where,
        line,
        code: kind,
        message: tallied[kind](count === 1 ? 'Found once, here:' : `Found ${count} times, first here:`),
      })),
  };
};
