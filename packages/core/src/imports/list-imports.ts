import { importsView, listImportsInput } from '@waymark/contracts';
import { and, desc, eq, lt, or } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { isOwnRun } from './run-in-reach.ts';
import { importRuns } from './tables.ts';

const runsAPage = 20;

/** The imports of the asker's organisation, newest first. */
export const listImports = defineRead({
  name: 'list-imports',
  summary: 'The files that were given to be imported, newest first.',
  permission: 'core.import.run',
  route: { method: 'GET', path: '/imports' },
  input: listImportsInput,
  output: importsView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor }, { cursor, limit = runsAPage }) => {
    const [startedBefore, idBefore] = cursor === undefined ? [] : fromCursor(cursor, 2);
    const rows = await reader.db
      .select({
        importRunId: importRuns.id,
        state: importRuns.state,
        version: importRuns.version,
        kind: importRuns.kind,
        referenceDate: importRuns.referenceDate,
        startedAt: importRuns.startedAt,
        startedBy: staff.name,
        appliedAt: importRuns.appliedAt,
      })
      .from(importRuns)
      .leftJoin(staff, eq(staff.id, importRuns.startedBy))
      .where(
        and(
          isOwnRun(actor),
          startedBefore === undefined || idBefore === undefined
            ? undefined
            : or(
                lt(importRuns.startedAt, startedBefore),
                and(eq(importRuns.startedAt, startedBefore), lt(importRuns.id, idBefore)),
              ),
        ),
      )
      .orderBy(desc(importRuns.startedAt), desc(importRuns.id))
      .limit(limit + 1);
    const imports = rows.slice(0, limit);
    const last = rows.length > limit ? imports.at(-1) : undefined;
    return { imports, nextCursor: last === undefined ? null : toCursor([last.startedAt, last.importRunId]) };
  },
  opened: undefined,
});
