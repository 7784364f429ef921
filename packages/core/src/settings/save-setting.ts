import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import type { Actor } from '../verbs/actor.ts';
import { noteConfiguration, requireVersion } from './configuration-history.ts';
import { settings } from './tables.ts';

export interface SettingToSave {
  readonly key: string;
  readonly value: unknown;
  /** What it was; `undefined` and version 0 where nobody has set it and it has no usual value. */
  readonly standing: { readonly value: unknown; readonly version: number };
  /** The version the caller saw; 0 where nobody had set it. */
  readonly ifMatch: number | undefined;
}

/** Saves a setting and what it was, in its history; 409 `stale-version` where someone was quicker (S19). */
export const saveSetting = async (unit: Unit, actor: Actor, setting: SettingToSave): Promise<number> => {
  const { key, value, standing, ifMatch } = setting;
  await requireVersion(unit, actor, { kind: 'setting', rowId: key, version: standing.version }, ifMatch);
  const version = standing.version + 1;
  if (standing.version === 0) await unit.db.insert(settings).values({ key, value, version });
  else await unit.db.update(settings).set({ value, version }).where(eq(settings.key, key));
  const before = standing.value === undefined ? null : { value: standing.value };
  await noteConfiguration(unit, actor.staffId, { kind: 'setting', rowId: key, version, before, after: { value } });
  return version;
};
