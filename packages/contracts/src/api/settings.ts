import { z } from 'zod';
import { settingKeys } from '../codes/settings.ts';
import { historyView } from './history.ts';

export const listSettingsInput = z.strictObject({});

const entry = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, version: z.int(), history: historyView });

/** Every setting of the house as it is now, its default where nobody has set it (version 0), and its history. */
export const settingsView = z.strictObject({
  'safety-phones': entry(z.strictObject({ duty: z.string().nullable(), emergencyDutyTeam: z.string().nullable() })),
  'small-numbers': entry(z.strictObject({ fewerThan: z.int(), nearest: z.int(), leastBase: z.int() })),
});
export type SettingsView = z.output<typeof settingsView>;

/** A new value of one setting; the schema of its key checks it, errors located at `value.<field>`. */
export const changeSettingInput = z.strictObject({ key: z.enum(settingKeys), value: z.unknown() });
export const settingChanged = z.strictObject({ key: z.enum(settingKeys), version: z.int() });

export const viewSafetyPhonesInput = z.strictObject({});
/** Numbers to ring when nothing can wait; `null` where the house has not said. */
export const safetyPhonesView = z.strictObject({
  duty: z.string().nullable(),
  emergencyDutyTeam: z.string().nullable(),
});
export type SafetyPhonesView = z.output<typeof safetyPhonesView>;
