import { dayOf, reportWritten, writeReportInput } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { checkRecipients } from './check-recipients.ts';
import { loadFamily } from './load/load-family.ts';
import { reportOfAuthor } from './report-in-reach.ts';
import { requireEveryChild } from './require-children.ts';
import { requireDraftVersion } from './require-draft.ts';
import { readStored, storeDraft } from './stored-draft.ts';
import { reportChildren, reports } from './tables.ts';

/** Keeps what the author typed and chose, whole; a stale form changes nothing and loses nothing. */
export const writeReport = defineVerb({
  name: 'write-report',
  summary: 'Keeps the draft of a report: texts, answers, recipients, decisions.',
  permission: 'core.report.write',
  route: { method: 'PUT', path: '/reports/:reportId' },
  input: writeReportInput,
  output: reportWritten,
  repeat: 'version',
  sample: (world) => ({
    reportId: world.reportId,
    draft: { texts: [{ block: 'reason', text: 'Since January, through the school.' }] },
  }),
  subject: (asked, { reportId }) => reportOfAuthor(asked, reportId),
  run: async ({ unit, actor, now, ifMatch, about, subject: row, programmes }, { reportId, draft, childIds }) => {
    requireDraftVersion(row, ifMatch, 'draft');
    const who = { staffId: actor.staffId, now };
    const family = await loadFamily({ handle: unit, who, programmes, familyId: row.familyId });
    const all = [...new Set([...row.childIds, ...(childIds ?? [])])];
    if (childIds !== undefined) requireEveryChild(all, family);
    await checkRecipients(unit, draft.recipients, { people: family.people, childIds: all });
    for (const personId of all.filter((id) => !row.childIds.includes(id)))
      await unit.db.insert(reportChildren).values({ personId, level: 'shared', reportId });
    const texts = storeDraft(draft, readStored(row.texts), dayOf(now));
    const version = row.version + 1;
    await unit.db
      .update(reports)
      .set({ texts: { ...texts }, version })
      .where(eq(reports.id, reportId));
    about({ records: [reportId], persons: all });
    return { reportId, version };
  },
});
