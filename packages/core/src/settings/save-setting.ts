import { AppError, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { loadSetting } from './load-setting.ts';
import { changes, settings } from './tables.ts';

export interface SettingToSave {
  readonly key: string;
  readonly value: unknown;
  readonly by: Id;
  /** The version the caller saw; 0 where nobody had set it. */
  readonly ifMatch: number | undefined;
}

/** Saves a setting and what it was, in its history; 409 `stale-version` where someone was quicker (S19). */
export const saveSetting = async (unit: Unit, { key, value, by, ifMatch }: SettingToSave): Promise<number> => {
  const known = await loadSetting(unit.db, key);
  if (ifMatch !== known.version) {
    throw new AppError('conflict', 'stale-version', {
      message: 'Someone has changed this in the meantime',
      facts: { version: known.version, changedBy: 'another worker' },
    });
  }
  const version = known.version + 1;
  if (known.version === 0) await unit.db.insert(settings).values({ key, value, version });
  else await unit.db.update(settings).set({ value, version }).where(eq(settings.key, key));
  await unit.db.insert(changes).values({
    tableName: 'settings',
    rowId: key,
    version,
    at: unit.now,
    by,
    before: known.version === 0 ? null : { value: known.value },
    after: { value },
  });
  return version;
};
