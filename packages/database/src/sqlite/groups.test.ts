import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@waymark/contracts';
import { id, looseRef, table } from '@waymark/kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/verify-audit.ts';
import { constraintOf, driverError } from '../errors.ts';
import { failureCode } from '../jobs/failure-code.ts';
import type { Unit } from '../store.ts';
import {
  addWalker,
  openScratchSqlite,
  type ScratchSqlite,
  scratchOptions,
  scratchSchema,
  walkEntry,
  walkers,
} from '../testing/index.ts';

const pledges = table('pledges', { id: id(), walkerId: looseRef() });
const checkedAtCommit = `create table pledges (id text primary key,
  walker_id text references walkers (id) deferrable initially deferred)`;

const options = scratchOptions();
let scratch: ScratchSqlite;
beforeEach(() => {
  scratch = openScratchSqlite([...scratchSchema, checkedAtCommit], options, { groupMs: Number.POSITIVE_INFINITY });
});
afterEach(() => scratch.remove());

const namesOf = async (): Promise<string[]> =>
  (await scratch.store.reader.db.select({ name: walkers.name }).from(walkers)).map((row) => row.name).sort();
const codeOf = (error: unknown): string => failureCode(driverError(error));
const outcomesOf = async (units: readonly Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(units)).map((result) =>
    result.status === 'fulfilled' ? 'kept' : (constraintOf(result.reason) ?? codeOf(result.reason)),
  );

describe('a group of units', () => {
  const others: readonly [string, () => Promise<unknown>][] = [
    ['a timer', () => wait(1)],
    ['the next turn', () => new Promise((resolve) => setImmediate(resolve))],
    ['a tick', () => new Promise<void>((resolve) => process.nextTick(resolve))],
    ['a file', () => import('node:fs/promises').then((files) => files.stat('.'))],
    ['what never comes', () => new Promise(() => undefined)],
  ];
  for (const [what, other] of others) {
    it(`aborts a unit that awaits ${what}, and goes on with the next`, async () => {
      const late = Promise.withResolvers<unknown>();
      const waiting = async (unit: Unit): Promise<void> => {
        await addWalker(undefined, 'lost')(unit);
        await other();
        await addWalker(undefined, 'late')(unit).catch(late.resolve);
      };
      const units = [addWalker(undefined, 'before'), waiting, addWalker(undefined, 'after')];
      const outcomes = await outcomesOf(units.map((work) => scratch.store.write<unknown>(work)));
      expect(outcomes).toEqual(['kept', 'awaited-something-else', 'kept']);
      if (what !== 'what never comes') expect(codeOf(await late.promise)).toBe('outside');
      expect(await namesOf()).toEqual(['after', 'before']);
    });
  }

  it('lets a unit await what is already there', async () => {
    const patient = async (unit: Unit): Promise<void> => {
      for (let step = 0; step < 100; step += 1) await Promise.resolve();
      await new Promise<void>((resolve) => queueMicrotask(resolve));
      await addWalker(undefined, 'patient')(unit);
    };
    expect(await outcomesOf([scratch.store.write(patient)])).toEqual(['kept']);
  });

  it('fails as a whole when its commit fails, keeps nothing, and leaves the next one alone', async () => {
    const told: string[] = [];
    const named = (name: string) => async (unit: Unit) => {
      unit.afterCommit(() => told.push(name));
      await addWalker(undefined, name)(unit);
    };
    const broken = async (unit: Unit): Promise<void> => {
      await unit.db.insert(pledges).values({ id: newId(), walkerId: newId() });
      unit.audit(walkEntry());
    };
    const own = async (): Promise<void> => {
      throw Object.assign(new Error('turned back'), { code: 'own' });
    };
    const units = [named('one'), broken, own, named('two')].map((work) => scratch.store.write(work));
    expect(await outcomesOf(units)).toEqual(['reference', 'reference', 'own', 'reference']);
    expect(scratch.writer.isTransaction).toBe(false);
    await scratch.store.write(named('next'));
    expect(await namesOf()).toEqual(['next']);
    expect(told).toEqual(['next']);
    const verdict = await verifyAudit({ trail: scratch.store.trail, auditKey: options.auditKey });
    expect(verdict).toMatchObject({ isWhole: true, entries: 1 });
  });

  it('gives the event loop away when it has run for ten milliseconds', async () => {
    await scratch.remove();
    scratch = openScratchSqlite(scratchSchema, options, { groupMs: 10 });
    const order: string[] = [];
    const busy = (name: string) => async (unit: Unit) => {
      order.push(name);
      if (name === 'one') setImmediate(() => order.push('turn'));
      const started = performance.now();
      while (performance.now() - started < 12);
      await addWalker(undefined, name)(unit);
    };
    await Promise.all([scratch.store.write(busy('one')), scratch.store.write(busy('two'))]);
    expect(order).toEqual(['one', 'turn', 'two']);
    expect(await namesOf()).toEqual(['one', 'two']);
  });

  it('keeps the chain whole when a unit fails in the middle of its own audit', async () => {
    const broken = async (unit: Unit): Promise<void> => {
      unit.audit(walkEntry());
      unit.audit({ ...walkEntry(), action: undefined as never });
    };
    const units = [addWalker(undefined, 'before'), broken, addWalker(undefined, 'after')];
    const outcomes = await outcomesOf(units.map((work) => scratch.store.write<unknown>(work)));
    expect(outcomes).toEqual(['kept', 'missing', 'kept']);
    const verdict = await verifyAudit({ trail: scratch.store.trail, auditKey: options.auditKey });
    expect(verdict).toMatchObject({ isWhole: true, entries: 2 });
  });

  it('is synced in full when it holds a write, and lightly when it holds the audit of reads alone', async () => {
    const synchronous = (): unknown => scratch.writer.prepare('pragma synchronous').get()?.['synchronous'];
    const [normal, full] = [1, 2];
    await scratch.store.note(walkEntry());
    expect(synchronous()).toBe(normal);
    await Promise.all([scratch.store.note(walkEntry()), scratch.store.write(addWalker())]);
    expect(synchronous()).toBe(full);
    await scratch.store.note(walkEntry());
    expect(synchronous()).toBe(normal);
  });

  it('takes at most sixty-four, answers each, and chains them in the order they came', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `walk-${index}`);
    const notes = names.map((name) => scratch.store.write(async (unit) => unit.audit(walkEntry([], name))));
    await Promise.all(notes);
    const rows = await scratch.store.trail.page(0, 1000);
    expect(rows.map((row) => row.action)).toEqual(names);
  });
});
