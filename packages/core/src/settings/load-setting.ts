import { type ReadDb, statement } from '@waymark/database';
import { eq, sql } from 'drizzle-orm';
import { settings } from './tables.ts';

const settingOf = statement((db: ReadDb) =>
  db
    .select({ value: settings.value, version: settings.version })
    .from(settings)
    .where(eq(settings.key, sql.placeholder('key')))
    .prepare(),
);

/** A setting of the whole installation; `undefined` and version 0 where nobody has set it. */
export const loadSetting = async (
  db: ReadDb,
  key: string,
): Promise<{ readonly value: unknown; readonly version: number }> => {
  const [row] = await settingOf({ db }).execute({ key });
  return row ?? { value: undefined, version: 0 };
};
