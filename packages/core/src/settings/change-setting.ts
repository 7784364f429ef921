import { changeSettingInput, settingChanged } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { defineVerb } from '../verbs/declaration.ts';
import { parseInput } from '../verbs/parse-input.ts';
import { noteConfiguration, requireVersion } from './configuration-history.ts';
import { settingSchemas } from './setting-schemas.ts';
import { settings } from './tables.ts';

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
    const [row] = await handle.db.select().from(settings).where(eq(settings.key, key));
    return row ?? { key, value: settingSchemas[key].usual, version: 0 };
  },
  run: async ({ unit, actor, ifMatch, about, subject }, { key, value: given }) => {
    await requireVersion(unit, actor, { kind: 'setting', rowId: key, version: subject.version }, ifMatch);
    const { value } = parseInput(z.strictObject({ value: settingSchemas[key].schema }), { value: given });
    const version = subject.version + 1;
    if (subject.version === 0) await unit.db.insert(settings).values({ key, value, version });
    else await unit.db.update(settings).set({ value, version }).where(eq(settings.key, key));
    const [before, after] = [{ value: subject.value }, { value }];
    await noteConfiguration(unit, actor.staffId, { kind: 'setting', rowId: key, version, before, after });
    about({ records: [actor.staffId], persons: [] });
    return { key, version };
  },
});
