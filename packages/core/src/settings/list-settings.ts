import { listSettingsInput, type SettingKey, settingKeys, settingsView } from '@waymark/contracts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { historiesOf } from './configuration-history.ts';
import { readSetting } from './read-setting.ts';
import { settings } from './tables.ts';

/** The settings of the house, for who configures it. */
export const listSettings = defineRead({
  name: 'list-settings',
  summary: 'The settings of the house with their history.',
  permission: 'core.settings.manage',
  route: { method: 'GET', path: '/settings' },
  input: listSettingsInput,
  output: settingsView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader: { db } }) => {
    const rows = await db.select({ key: settings.key, version: settings.version }).from(settings);
    const histories = await historiesOf(db, 'setting', settingKeys);
    const entryOf = async <Key extends SettingKey>(key: Key) => ({
      value: await readSetting(db, key),
      version: rows.find((row) => row.key === key)?.version ?? 0,
      history: [...(histories.get(key) ?? [])],
    });
    return {
      'safety-phones': await entryOf('safety-phones'),
      'small-numbers': await entryOf('small-numbers'),
    };
  },
  opened: undefined,
});
