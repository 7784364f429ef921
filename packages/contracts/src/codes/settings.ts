/** Settings of the whole house, which an administrator changes. */
export const settingKeys = ['safety-phones', 'small-numbers'] as const;
export type SettingKey = (typeof settingKeys)[number];
