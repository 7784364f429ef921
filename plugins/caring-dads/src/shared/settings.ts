import type { PluginForm } from '@waymark/plugin-api/shared';
import { z } from 'zod';
import { contactLabels, contactsAskedFor } from './contact.ts';

/** What differs from place to place and is read by the entry conditions (domain.md section 2, local variation). */
export const settingsSchema = z.strictObject({
  oldestChild: z.int().min(0).max(17).default(16),
  contactWithChild: z.enum(contactsAskedFor).default('fortnightly'),
  needsAcknowledgement: z.boolean().default(false),
});
export type CaringDadsSettings = z.output<typeof settingsSchema>;

const { weekly, fortnightly, expected } = contactLabels;

export const settings: PluginForm = {
  schema: settingsSchema,
  fields: {
    oldestChild: { label: 'Oldest age of a child, in years', kind: 'number' },
    contactWithChild: {
      label: 'Least contact with at least one child',
      kind: 'choice',
      choices: { weekly, fortnightly, expected },
    },
    needsAcknowledgement: { label: 'He must acknowledge that his behaviour has done harm', kind: 'yes-no' },
  },
};
