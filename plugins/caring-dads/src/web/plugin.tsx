import { definePluginWeb } from '@waymark/plugin-api/web';
import { caringDads } from '../shared/index.ts';

export const plugin = definePluginWeb({
  shared: caringDads,
  slots: {
    'enrolment.tab': {
      title: 'Contacts with the referrer',
      load: async () => (await import('./referrer-contacts/referrer-contacts.tsx')).ReferrerContacts,
    },
  },
});
