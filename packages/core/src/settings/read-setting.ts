import type { SettingKey } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { type SettingOf, settingSchemas } from './setting-schemas.ts';
import { settings } from './tables.ts';

/** Safe by this guarantee: `settingSchemas` pairs each key with the schema that `SettingOf` reads its type from. */
const asSettingOf = <Key extends SettingKey>(value: unknown): SettingOf<Key> => value as SettingOf<Key>;

/** A setting as it is now, its default until somebody sets it. */
export const readSetting = async <Key extends SettingKey>(db: ReadDb, key: Key): Promise<SettingOf<Key>> => {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  const { schema, usual } = settingSchemas[key];
  return asSettingOf<Key>(schema.parse(row?.value ?? usual));
};
