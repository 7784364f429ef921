import { appendFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addWalker,
  openScratchStore,
  pastTheStore,
  type ScratchStore,
  scratchFolder,
  scratchOptions,
  scratchSchema,
} from '../testing/index.ts';
import { logAuditHead, readHeadLog } from './head-log.ts';
import { verifyAudit } from './verify-audit.ts';

const options = scratchOptions();
let scratch: ScratchStore;
let folder: ReturnType<typeof scratchFolder>;
let path: string;
beforeEach(async () => {
  scratch = await openScratchStore(scratchSchema, options);
  folder = scratchFolder();
  path = join(folder.folder, 'heads.log');
});
afterEach(async () => {
  await scratch.remove();
  folder.remove();
});

const walkAndLog = async (): Promise<number> => {
  await scratch.store.write(addWalker());
  await scratch.store.trail.number();
  return (await logAuditHead(scratch.store.trail, path, scratch.store.now())).sequence;
};

describe('the log of heads', () => {
  it('keeps each head that was written, for its owner alone, and is empty before the first', async () => {
    expect(readHeadLog(path)).toEqual([]);
    expect(await walkAndLog()).toBe(1);
    expect(await walkAndLog()).toBe(2);
    expect(readHeadLog(path).map((head) => head.sequence)).toEqual([1, 2]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('passes over a line that a crash cut short, and the head of a chain that had not begun', async () => {
    await logAuditHead(scratch.store.trail, path, scratch.store.now());
    await walkAndLog();
    appendFileSync(path, '{"at":"2026-03-05T18:30:00.000Z","sequence":2,"ha');
    expect(readHeadLog(path).map((head) => head.sequence)).toEqual([1]);
  });

  it('shows that the tail of the chain was cut', async () => {
    await walkAndLog();
    await walkAndLog();
    await pastTheStore(scratch, 'delete from audit_entries where sequence = 2');
    const verdict = await verifyAudit({
      trail: scratch.store.trail,
      auditKey: options.auditKey,
      heads: readHeadLog(path),
    });
    expect(verdict).toEqual({ isWhole: false, entries: 1, at: 2, problem: 'cut' });
  });
});
