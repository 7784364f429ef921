import { fieldError, importRowsView, listImportRowsInput } from '@waymark/contracts';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { barredChildren } from './barred-children.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { matchAllocated } from './match-allocated.ts';
import { runInReach } from './run-in-reach.ts';
import { importRows } from './tables.ts';

const rowsAPage = 50;

/**
 * What a file would do, plan by plan, by the council's ids and without a name. A verb, not a read: a data officer has no
 * row of reach, so it runs in a unit of its own, and the children who are known here stand in the audit. A child with
 * whom the asker is in conflict is not among them, and a page is that much shorter.
 */
export const listImportRows = defineVerb({
  name: 'list-import-rows',
  summary: 'The plans of an import, what would become of each, page by page.',
  permission: 'core.import.run',
  route: { method: 'POST', path: '/imports/:importRunId/rows' },
  input: listImportRowsInput,
  output: importRowsView,
  repeat: 'natural',
  sample: (world) => ({ importRunId: world.importRunId }),
  subject: (asked, { importRunId }) => runInReach(asked, importRunId),
  run: async ({ unit, actor, about }, { importRunId, change, cursor, limit = rowsAPage }) => {
    const [after = '0'] = cursor === undefined ? [] : fromCursor(cursor, 1);
    const found = await unit.db
      .select({
        position: importRows.position,
        where: importRows.where,
        change: importRows.change,
        staged: importRows.staged,
        appliedAt: importRows.appliedAt,
      })
      .from(importRows)
      .where(
        and(
          eq(importRows.runId, importRunId),
          gt(importRows.position, positionOf(after)),
          change === undefined ? undefined : eq(importRows.change, change),
        ),
      )
      .orderBy(asc(importRows.position), asc(importRows.id))
      .limit(limit + 1);
    const rows = found.slice(0, limit);
    const ids = [...new Set(rows.map(({ staged }) => staged.councilChildId))];
    const known =
      ids.length === 0
        ? []
        : await unit.db
            .select({ id: persons.id, councilChildId: persons.councilChildId })
            .from(persons)
            .where(inArray(persons.councilChildId, ids))
            .orderBy(asc(persons.id));
    const barred = await barredChildren(unit, actor.staffId);
    const matched = await matchAllocated(unit.db, actor.organisationId);
    about({
      records: [importRunId],
      persons: known.flatMap((child) => (barred.has(child.councilChildId ?? '') ? [] : child.id)),
    });
    const last = found.length > limit ? rows.at(-1) : undefined;
    return {
      rows: rows
        .filter(({ staged }) => !barred.has(staged.councilChildId))
        .map(({ staged: { child: _child, allocated, ...staged }, appliedAt, ...row }) => ({
          ...row,
          ...staged,
          allocated: matched(allocated),
          isApplied: appliedAt !== null,
        })),
      nextCursor: last === undefined ? null : toCursor([String(last.position)]),
    };
  },
});

const positionOf = (text: string): number => {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw fieldError('cursor', 'not-a-cursor', 'This is not a place in this list');
};
