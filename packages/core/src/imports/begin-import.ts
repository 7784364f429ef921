import { AppError, beginImportInput, type Id, importBegun } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { isSystem } from '../verbs/actor.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { importedBefore } from './imported-before.ts';
import { importRows, importRuns } from './tables.ts';

/**
 * Begins to read a council's file. The same run again, while it is being read, begins anew: what was staged is removed,
 * so that the system can do over a reading that was cut short. A file that was applied before is said to be, and may be
 * read again.
 */
export const beginImport = defineVerb({
  name: 'begin-import',
  summary: 'Begins to read a council’s file into a preview.',
  permission: 'core.import.run',
  route: { method: 'POST', path: '/imports' },
  input: beginImportInput,
  output: importBegun,
  repeat: 'fact',
  sample: (world) => ({ importRunId: world.newId(), kind: 'cin-census', fileHash: 'a'.repeat(64) }),
  subject: noSubject,
  run: async ({ unit, actor, now, about }, { importRunId, kind, fileHash, referenceDate = null }) => {
    about({ records: [importRunId], persons: [] });
    const [known] = await unit.db
      .select({
        kind: importRuns.kind,
        fileHash: importRuns.fileHash,
        startedBy: importRuns.startedBy,
        state: importRuns.state,
        version: importRuns.version,
      })
      .from(importRuns)
      .where(eq(importRuns.id, importRunId));
    const before = await importedBefore(unit.db, actor, { importRunId, fileHash });
    if (known !== undefined) {
      const isTheirs = known.startedBy === actor.staffId || isSystem(actor);
      if (known.kind !== kind || known.fileHash !== fileHash || !isTheirs) {
        throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
      }
      if (known.state === 'reading') await beginAnew(unit, importRunId);
      return { importRunId, state: known.state, version: known.version, isNew: false, importedBefore: before };
    }
    await unit.db.insert(importRuns).values({
      id: importRunId,
      kind,
      fileHash,
      referenceDate,
      state: 'reading',
      startedAt: now,
      startedBy: actor.staffId,
      counts: { comparedFrom: now },
      issues: [],
      version: 1,
    });
    return { importRunId, state: 'reading' as const, version: 1, isNew: true, importedBefore: before };
  },
});

/** What was staged goes, and what is known will be looked at once more. */
const beginAnew = async ({ db, now }: Unit, importRunId: Id): Promise<void> => {
  await db.delete(importRows).where(eq(importRows.runId, importRunId));
  await db
    .update(importRuns)
    .set({ counts: { comparedFrom: now } })
    .where(eq(importRuns.id, importRunId));
};
