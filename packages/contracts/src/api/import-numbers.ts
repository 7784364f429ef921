import { z } from 'zod';
import { words } from './words.ts';

export const importIssueSchema = z.strictObject({
  severity: z.enum(['error', 'warning']),
  /** While the file was read, or when its records met what is known. */
  found: z.enum(['reading', 'applying']),
  where: words(300),
  /** Line in the file; null where it is not about a line. */
  line: z.int().min(1).nullable(),
  code: z.string().regex(/^[a-z0-9-]{1,60}$/),
  message: words(400),
});
export type ImportIssue = z.output<typeof importIssueSchema>;

/** The same as it is kept: with whose record it is about, so that it stays away from who may not know of the child. */
export const keptImportIssueSchema = importIssueSchema.extend({ councilChildId: words(20).optional() });
export type KeptImportIssue = z.output<typeof keptImportIssueSchema>;

const number = z.int().min(0);

/** What importing a file would do, in numbers; those an error keeps out are counted too. */
export const importCountsSchema = z.strictObject({
  children: number,
  plans: number,
  reviews: number,
  created: number,
  updated: number,
  unchanged: number,
  knownIsNewer: number,
  heldBack: number,
  noLongerInFile: number,
  errors: number,
  warnings: number,
});
export type ImportCounts = z.output<typeof importCountsSchema>;

/** How far a file has been read. */
export const importProgressSchema = z.strictObject({ bytes: number, bytesRead: number, childrenRead: number });
export type ImportProgress = z.output<typeof importProgressSchema>;

/** What applying has written so far. */
export const importWrittenSchema = z.strictObject({
  /** Rows to apply, and how many are done. */
  rows: number,
  done: number,
  /** Children who were unknown. */
  personsAdded: number,
  plansCreated: number,
  plansUpdated: number,
  /** Plans that the file states as they are known, now of a newer day. */
  plansRestated: number,
  /** Plans noted as no longer in the file. */
  plansMissed: number,
  reviewsAdded: number,
  /** Rows that wrote nothing for a reason that stands among the issues. */
  notWritten: number,
});
export type ImportWritten = z.output<typeof importWrittenSchema>;
