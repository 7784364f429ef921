import { markCodes, positions } from '@waymark/contracts';
import { z } from 'zod';

/** A programme's own word for a mark; it always means one of the core's codes of that position. */
export const localMarkSchema = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'not-a-code' }),
  label: z.string().trim().min(1).max(60),
  means: z.enum(markCodes),
});

/** Which marks a register offers a position, in the order of its buttons (contract.md, `marks`). */
export const markOfferSchema = z.strictObject({
  position: z.enum(positions),
  codes: z.array(z.enum(markCodes)).min(1),
  local: z.array(localMarkSchema),
  /** Whether `attended-not-engaged` covers the content of the session: the programme's own rule. */
  notEngagedCoversContent: z.boolean(),
});
export type MarkOffer = z.output<typeof markOfferSchema>;
