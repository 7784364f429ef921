import { type Day, daySchema, type ReportDraft, reportDraftSchema } from '@waymark/contracts';
import { z } from 'zod';
import { gapKey, overrideKey } from './model/build-report.ts';

/** What a report keeps of its draft: what was typed, and the day of each override and acceptance. */
const storedSchema = z.strictObject({
  draft: reportDraftSchema.prefault({}),
  days: z.record(z.string(), daySchema).default({}),
});
export type StoredDraft = z.output<typeof storedSchema>;

/** Reads the draft a report row keeps; an empty row is an empty draft. */
export const readStored = (texts: Readonly<Record<string, unknown>>): StoredDraft => storedSchema.parse(texts);

/** A draft as it is kept: days of what was decided before stay as they were. */
export const storeDraft = (draft: ReportDraft, before: StoredDraft, today: Day): StoredDraft => {
  const keys = [...draft.overrides.map(overrideKey), ...draft.acceptedGaps.map(({ block }) => gapKey(block))];
  return { draft, days: Object.fromEntries(keys.map((key) => [key, before.days[key] ?? today])) };
};
