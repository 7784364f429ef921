import { safetyPhonesView, viewSafetyPhonesInput } from '@waymark/contracts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { readSetting } from './read-setting.ts';

/** Whom to ring when nothing can wait. About no person. */
export const viewSafetyPhones = defineRead({
  name: 'view-safety-phones',
  summary: 'Telephone numbers of duty and the emergency duty team.',
  permission: 'core.account.view',
  route: { method: 'GET', path: '/safety-phones' },
  input: viewSafetyPhonesInput,
  output: safetyPhonesView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader }) => await readSetting(reader.db, 'safety-phones'),
  opened: undefined,
});
