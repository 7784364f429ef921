import type { ReadDb } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { settings } from '../settings/tables.ts';
import { type SmallNumberPolicy, smallNumberPolicy, smallNumberPolicySchema } from './rules/small-numbers.ts';

/** Key of the thresholds an administrator set in place of the defaults. */
const smallNumbersKey = 'small-numbers';

/** Thresholds of small numbers: settings, with the defaults of model.md section 8. */
export const loadSmallNumberPolicy = async (db: ReadDb): Promise<SmallNumberPolicy> => {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, smallNumbersKey));
  return row === undefined ? smallNumberPolicy : smallNumberPolicySchema.parse(row.value);
};
