import { changeSetting } from './change-setting.ts';
import { listSettings } from './list-settings.ts';

import { viewSafetyPhones } from './view-safety-phones.ts';

export const settingVerbs = [changeSetting] as const;
export const settingReads = [listSettings, viewSafetyPhones] as const;
