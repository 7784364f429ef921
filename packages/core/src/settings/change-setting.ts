import { changeSettingInput, settingChanged } from '@waymark/contracts';
import { z } from 'zod';
import { defineVerb } from '../verbs/declaration.ts';
import { parseInput } from '../verbs/parse-input.ts';
import { loadSetting } from './load-setting.ts';
import { saveSetting } from './save-setting.ts';
import { settingSchemas } from './setting-schemas.ts';

/** Changes a setting of the house; what it was stays in its history, with who changed it and when. */
export const changeSetting = defineVerb({
  name: 'change-setting',
  summary: 'Changes a setting of the house.',
  permission: 'core.settings.manage',
  route: { method: 'PUT', path: '/settings/:key' },
  input: changeSettingInput,
  output: settingChanged,
  repeat: 'version',
  sample: () => ({ key: 'safety-phones', value: { duty: '01632 960 001', emergencyDutyTeam: null } }),
  subject: async ({ handle }, { key }) => {
    const standing = await loadSetting(handle.db, key);
    return standing.version === 0 ? { value: settingSchemas[key].usual, version: 0 } : standing;
  },
  run: async ({ unit, actor, ifMatch, about, subject }, { key, value: given }) => {
    const { value } = parseInput(z.strictObject({ value: settingSchemas[key].schema }), { value: given });
    const version = await saveSetting(unit, actor, { key, value, standing: subject, ifMatch });
    about({ records: [actor.staffId], persons: [] });
    return { key, version };
  },
});
