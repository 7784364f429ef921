import { daySchema } from '@waymark/contracts';
import { type ReadDb, statement } from '@waymark/database';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { settings } from './tables.ts';

/** Key of the days an administrator added as not worked, beside the bank holidays in the repository. */
const extraHolidaysKey = 'extra-holidays';

const settingOf = statement((db: ReadDb) =>
  db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, sql.placeholder('key')))
    .prepare(),
);

/** Days an administrator added as not worked. */
export const loadExtraHolidays = async (db: ReadDb): Promise<readonly string[]> => {
  const [row] = await settingOf({ db }).execute({ key: extraHolidaysKey });
  return row === undefined ? [] : z.array(daySchema).parse(row.value);
};
