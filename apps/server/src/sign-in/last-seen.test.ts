import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLastSeen } from './last-seen.ts';

const opened = (onError: (error: unknown) => void = () => {}) => {
  const database = new DatabaseSync(':memory:');
  database.exec(`create table session (id text primary key not null, lastSeenAt text not null);
                 insert into session values ('a', '2026-03-03T10:00:00.000Z'), ('b', '2026-03-03T10:00:00.000Z')`);
  const rows = () =>
    Object.fromEntries(
      database
        .prepare('select * from session')
        .all()
        .map((row) => [row['id'], row['lastSeenAt']]),
    );
  return { database, rows, lastSeen: createLastSeen(database, onError) };
};

describe('last seen', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is written a second later, for all who were seen in between', () => {
    const { lastSeen, rows } = opened();
    lastSeen.note('a', '2026-03-03T10:05:00.000Z');
    vi.advanceTimersByTime(600);
    lastSeen.note('b', '2026-03-03T10:05:00.600Z');
    expect(rows()).toEqual({ a: '2026-03-03T10:00:00.000Z', b: '2026-03-03T10:00:00.000Z' });
    expect(lastSeen.pending('a')).toBe('2026-03-03T10:05:00.000Z');
    vi.advanceTimersByTime(400);
    expect(rows()).toEqual({ a: '2026-03-03T10:05:00.000Z', b: '2026-03-03T10:05:00.600Z' });
    expect(lastSeen.pending('a')).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('never goes back, and never brings back a session that has ended', () => {
    const { lastSeen, rows, database } = opened();
    lastSeen.note('a', '2026-03-03T09:00:00.000Z');
    lastSeen.note('b', '2026-03-03T10:05:00.000Z');
    database.exec(`delete from session where id = 'b'`);
    lastSeen.write();
    expect(rows()).toEqual({ a: '2026-03-03T10:00:00.000Z' });
  });

  it('is kept and tried again when it cannot be written, and the failure is told', () => {
    const told = vi.fn();
    const { lastSeen, rows, database } = opened(told);
    database.exec('begin');
    lastSeen.note('a', '2026-03-03T10:05:00.000Z');
    vi.advanceTimersByTime(1000);
    expect(told).toHaveBeenCalledOnce();
    database.exec('rollback');
    lastSeen.note('b', '2026-03-03T10:06:00.000Z');
    vi.advanceTimersByTime(1000);
    expect(told).toHaveBeenCalledOnce();
    expect(rows()).toEqual({ a: '2026-03-03T10:05:00.000Z', b: '2026-03-03T10:06:00.000Z' });
  });
});
