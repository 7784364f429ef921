import type { PluginForm } from '@waymark/plugin-api/shared';
import { z } from 'zod';

/** What differs from place to place (domain.md section 2, local variation); each has the widest published value as default. */
export const settingsSchema = z.strictObject({
  oldestChild: z.int().min(0).max(17).default(16),
  contactWithChild: z.enum(['weekly', 'fortnightly', 'expected']).default('fortnightly'),
  groupSize: z.int().min(2).max(16).default(12),
  needsAcknowledgement: z.boolean().default(false),
  lateAfterMinutes: z.int().min(5).max(60).default(20),
});
export type CaringDadsSettings = z.output<typeof settingsSchema>;

export const settings: PluginForm = {
  schema: settingsSchema,
  fields: {
    oldestChild: { label: 'Oldest age of a child, in years', kind: 'number' },
    contactWithChild: {
      label: 'Contact with at least one child',
      kind: 'choice',
      choices: { weekly: 'At least weekly', fortnightly: 'At least fortnightly', expected: 'Expected' },
    },
    groupSize: { label: 'Most fathers in a group', kind: 'number' },
    needsAcknowledgement: { label: 'He must acknowledge that his behaviour has done harm', kind: 'yes-no' },
    lateAfterMinutes: { label: 'Content not covered when later than, in minutes', kind: 'number' },
  },
};
