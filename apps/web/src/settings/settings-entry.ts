import type { SettingKey, SettingsView } from '@waymark/contracts';

/** A setting as it is now, its version and its history. */
export type SettingsEntry<Key extends SettingKey> = SettingsView[Key];
