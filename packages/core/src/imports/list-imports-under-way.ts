import { importsUnderWay, listImportsUnderWayInput } from '@waymark/contracts';
import { asc, inArray } from 'drizzle-orm';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { importRuns } from './tables.ts';

/** What the server has to go on with: files to read and confirmed imports to apply, oldest first. */
export const listImportsUnderWay = defineRead({
  name: 'list-imports-under-way',
  summary: 'Imports that are being read or applied. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'GET', path: '/system/imports/under-way' },
  input: listImportsUnderWayInput,
  output: importsUnderWay,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader }) => ({
    imports: await reader.db
      .select({
        importRunId: importRuns.id,
        kind: importRuns.kind,
        fileHash: importRuns.fileHash,
        referenceDate: importRuns.referenceDate,
        state: importRuns.state,
        startedAt: importRuns.startedAt,
        startedBy: importRuns.startedBy,
      })
      .from(importRuns)
      .where(inArray(importRuns.state, ['reading', 'previewed', 'confirmed']))
      .orderBy(asc(importRuns.startedAt), asc(importRuns.id)),
  }),
  opened: undefined,
});
