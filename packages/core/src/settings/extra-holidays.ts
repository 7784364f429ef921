import { daySchema } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { settings } from './tables.ts';

/** Key of the days an administrator added as not worked, beside the bank holidays in the repository. */
export const extraHolidaysKey = 'extra-holidays';

/** Days an administrator added as not worked. */
export const loadExtraHolidays = async (db: ReadDb): Promise<readonly string[]> => {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, extraHolidaysKey));
  return row === undefined ? [] : z.array(daySchema).parse(row.value);
};
