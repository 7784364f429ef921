import { newId } from '@waymark/contracts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  actorId,
  isOnPg,
  openScratchStore,
  pastTheStore,
  type ScratchStore,
  scratchOptions,
  scratchSchema,
} from '../testing/index.ts';
import type { AuditRow } from './chain.ts';
import { auditHead } from './head-log.ts';
import { type AuditToVerify, type AuditVerdict, verifyAudit } from './verify-audit.ts';

const entries = 12;
const options = scratchOptions();
let scratch: ScratchStore;
beforeEach(async () => {
  scratch = await openScratchStore(scratchSchema, options);
  for (let index = 0; index < entries; index += 1)
    await note(`act-${index}`, index % 3 === 0 ? { code: 'not-found' } : {});
  await scratch.store.trail.number();
});
afterEach(() => scratch.remove());

const note = (action: string, more: { readonly code?: string } = {}): Promise<void> =>
  scratch.store.note({
    actorId,
    action,
    outcome: 'read',
    recordIds: [newId()],
    personIds: [newId(), newId()],
    ...more,
  });
const verify = (more: Partial<AuditToVerify> = {}): Promise<AuditVerdict> =>
  verifyAudit({ trail: scratch.store.trail, auditKey: options.auditKey, ...more });
const tamper = (...statements: readonly string[]): Promise<void> => pastTheStore(scratch, ...statements);
const quoted = (value: string | null): string => (value === null ? 'null' : `'${value.replaceAll("'", "''")}'`);

const columns: readonly [string, keyof AuditRow][] = [
  ['id', 'id'],
  ['at', 'at'],
  ['actor_id', 'actorId'],
  ['action', 'action'],
  ['outcome', 'outcome'],
  ['code', 'code'],
  ['record_ids', 'recordIds'],
  ['person_ids', 'personIds'],
  ['hash', 'hash'],
];
const alteration = fc.record({
  sequence: fc.integer({ min: 1, max: entries }),
  column: fc.constantFrom(...columns),
  place: fc.nat(),
  letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789-"[],\''),
});

describe('the audit chain', () => {
  it('is whole as it was written, and says how far it goes', async () => {
    const head = await auditHead(scratch.store.trail);
    expect(head.sequence).toBe(entries);
    expect(await verify()).toEqual({ isWhole: true, entries, head, unnumbered: 0 });
  });

  it('tells at which entry one letter of any column was altered', async () => {
    await fc.assert(
      fc.asyncProperty(alteration, async ({ sequence, column: [column, field], place, letter }) => {
        const [row] = await scratch.store.trail.page(sequence - 1, 1);
        const value = row?.[field] ?? null;
        const old = value === null ? '' : String(value);
        const at = old === '' ? 0 : place % old.length;
        fc.pre(old[at] !== letter);
        const put = (text: string | null): Promise<void> =>
          tamper(`update audit_entries set ${column} = ${quoted(text)} where sequence = ${sequence}`);
        await put(old.slice(0, at) + letter + old.slice(at + 1));
        expect(await verify()).toEqual({ isWhole: false, at: sequence, problem: 'altered', entries: sequence - 1 });
        await put(value === null ? null : old);
        expect(await verify()).toMatchObject({ isWhole: true });
      }),
      { numRuns: 40 },
    );
  });

  it('tells where a code was taken out', async () => {
    await tamper('update audit_entries set code = null where sequence = 4');
    expect(await verify()).toEqual({ isWhole: false, entries: 3, at: 4, problem: 'altered' });
  });

  it('tells which entry is missing, the first one too', async () => {
    await tamper('delete from audit_entries where sequence = 7');
    expect(await verify()).toEqual({ isWhole: false, entries: 6, at: 7, problem: 'missing' });
    await tamper('delete from audit_entries where sequence = 1');
    expect(await verify()).toEqual({ isWhole: false, entries: 0, at: 1, problem: 'missing' });
  });

  it('tells when an entry was moved, or slipped in before the first', async () => {
    await tamper('update audit_entries set sequence = 99 where sequence = 5');
    expect(await verify()).toEqual({ isWhole: false, entries: 4, at: 5, problem: 'missing' });
    await tamper('update audit_entries set sequence = -1 where sequence = 99');
    expect(await verify()).toEqual({ isWhole: false, entries: 0, at: 1, problem: 'missing' });
  });

  it('cannot be made anew without the key', async () => {
    expect(await verify({ auditKey: Buffer.alloc(32, 8) })).toMatchObject({ at: 1, problem: 'altered' });
  });

  it('shows a cut tail to who knows a later head', async () => {
    const head = await auditHead(scratch.store.trail);
    await tamper('delete from audit_entries where sequence > 9');
    expect(await verify()).toMatchObject({ isWhole: true, entries: 9 });
    expect(await verify({ heads: [head] })).toEqual({ isWhole: false, entries: 9, at: 10, problem: 'cut' });
  });

  it('shows a cut tail that new entries have grown over', async () => {
    const head = await auditHead(scratch.store.trail);
    await tamper('delete from audit_entries where sequence > 9');
    for (let index = 0; index < 5; index += 1) await note('later');
    await scratch.store.trail.number();
    expect(await verify()).toMatchObject({ isWhole: true, entries: 14 });
    expect(await verify({ heads: [head] })).toEqual({ isWhole: false, entries: 11, at: 12, problem: 'altered' });
  });

  it('takes every entry of a unit that makes several', async () => {
    await scratch.store.write(async (unit) => {
      for (const action of ['one', 'two'])
        unit.audit({ actorId, action, outcome: 'done', recordIds: [], personIds: [] });
    });
    await scratch.store.trail.number();
    expect(await verify({ heads: [await auditHead(scratch.store.trail)] })).toMatchObject({
      isWhole: true,
      entries: 14,
    });
  });

  it.skipIf(isOnPg)('tells of an entry without a number, which the writer never leaves', async () => {
    await tamper(`update audit_entries set sequence = null where sequence = ${entries}`);
    expect(await verify()).toEqual({ isWhole: false, entries: 11, at: 12, problem: 'unnumbered' });
  });
});
