import { setTimeout as wait } from 'node:timers/promises';
import type { Instant } from '@waymark/contracts';
import type pg from 'pg';
import { newUnit, runAsUnit } from '../current-unit.ts';
import { asTold, isRetryable, unavailable } from '../errors.ts';
import type { Unit, WriteOptions } from '../store.ts';
import { requireSound, unitHandle } from '../unit-handle.ts';
import { auditInsert } from './audit-insert.ts';
import { unitClientOf } from './unit-client.ts';

const rounds = 10;
const longestPauseMs = 20;

type Work<T> = (unit: Unit) => Promise<T>;
interface Committed<T> {
  readonly value: T;
  readonly effects: readonly (() => void)[];
}

/** Runs a unit, again when PostgreSQL asks for it; after ten rounds it is `unavailable` `database-busy`. */
export const runPgUnit = async <T>(
  pool: pg.Pool,
  now: () => Instant,
  work: Work<T>,
  isolation: WriteOptions['isolation'],
): Promise<Committed<T>> => {
  for (let round = 1; ; round += 1) {
    try {
      return await attempt(pool, now, work, isolation);
    } catch (error) {
      if (!isRetryable(error)) throw asTold(error);
      if (round === rounds) throw unavailable('database-busy', error);
      await wait(Math.random() * Math.min(round * 2, longestPauseMs));
    }
  }
};

const attempt = async <T>(
  pool: pg.Pool,
  now: () => Instant,
  work: Work<T>,
  isolation: WriteOptions['isolation'] = 'serializable',
): Promise<Committed<T>> => {
  const client = await pool.connect();
  const unit = unitClientOf(client);
  const state = newUnit(now());
  let isBroken = false;
  try {
    await client.query(`begin isolation level ${isolation === 'serializable' ? 'serializable' : 'read committed'}`);
    unit.active = state;
    const value = await runAsUnit(state, () => work(unitHandle(state, unit.db)));
    requireSound(state);
    state.isOpen = false;
    for (const entry of state.entries) await client.query(auditInsert(state.now, entry));
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('The database rolled the unit of work back instead of committing it');
    return { value, effects: state.effects };
  } catch (error) {
    state.isOpen = false;
    await client.query('rollback').catch(() => {
      isBroken = true;
    });
    throw isRetryable(state.failure) ? state.failure : error;
  } finally {
    unit.active = undefined;
    client.release(isBroken);
  }
};
