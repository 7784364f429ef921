import { defineProgramme } from '@waymark/plugin-api/shared';
import { completion } from './completion.ts';
import { curriculum } from './curriculum.ts';
import { manifest } from './manifest.ts';
import { marks } from './marks.ts';
import { prompts } from './prompts.ts';
import { records } from './records.ts';
import { referralForm } from './referral-form.ts';
import { settings } from './settings.ts';

export const caringDads = defineProgramme({
  manifest,
  settings,
  permissions: [],
  referralForm,
  curricula: [curriculum],
  marks,
  prompts,
  records,
  ladder: null,
  completion,
});
