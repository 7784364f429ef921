import type { SettingKey } from '@waymark/contracts';
import { z } from 'zod';
import { smallNumberPolicy, smallNumberPolicySchema } from '../figures/rules/small-numbers.ts';

const phone = z
  .string()
  .trim()
  .regex(/^[+\d][\d ()-]{4,29}$/, { error: 'not-a-phone-number' })
  .nullable();

/** What each setting of the house may hold, and what holds until somebody sets it. */
export const settingSchemas = {
  'safety-phones': {
    schema: z.strictObject({ duty: phone, emergencyDutyTeam: phone }),
    usual: { duty: null, emergencyDutyTeam: null },
  },
  'small-numbers': { schema: smallNumberPolicySchema, usual: smallNumberPolicy },
} as const satisfies Record<SettingKey, { readonly schema: z.ZodType; readonly usual: unknown }>;

export type SettingOf<Key extends SettingKey> = z.output<(typeof settingSchemas)[Key]['schema']>;
