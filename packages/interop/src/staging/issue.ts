import { z } from 'zod';

/**
 * One thing wrong or doubtful in a council's file, in plain words for a data officer (acceptance S38).
 * `where` locates it (`Child 12, ABC123 > CINdetails 1 > ChildProtectionPlans 1 > CPPstartDate`); `message` never
 * repeats what was submitted. An error keeps the record named by `where` (child, plan, review, conference) out,
 * or stops the reading; a warning lets the record in, where need be without the one field it names.
 */
export const issueSchema = z.strictObject({
  severity: z.enum(['error', 'warning']),
  where: z.string(),
  /** Line in the file, from 1. */
  line: z.int().min(1),
  /** Column in that line, from 1; given where the file is not well-formed. */
  column: z.int().min(0).optional(),
  code: z.string().regex(/^[a-z0-9-]+$/),
  message: z.string(),
  /** Whose record it is about, where that can be told. */
  councilChildId: z.string().optional(),
});
export type Issue = Readonly<z.output<typeof issueSchema>>;
