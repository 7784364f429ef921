import { knownPlansPage, listKnownPlansInput } from '@waymark/contracts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { loadKnownPlans } from './known-plans.ts';

/**
 * The plans a file is compared with, page by page. A verb, not a read: it opens the records of children whom nobody's
 * reach covers, so it runs in a unit of its own and every child stands in the audit. No one but the system is shown them.
 */
export const listKnownPlans = defineVerb({
  name: 'list-known-plans',
  summary: 'Lists the plans that a council’s file may change. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/imports/known-plans' },
  input: listKnownPlansInput,
  output: knownPlansPage,
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, about }, { cursor }) => {
    const { personIds, ...page } = await loadKnownPlans(unit.db, cursor);
    about({ records: [], persons: personIds });
    return page;
  },
});
