import { describe, expect, it } from 'vitest';
import { StatementCache } from './statement-cache.ts';

describe('the cache of statements', () => {
  it('prepares each text once and lets the oldest go when there are too many', () => {
    const prepared: string[] = [];
    const cache = new StatementCache((sql) => {
      prepared.push(sql);
      return { sql };
    });
    for (let index = 0; index < 1000; index += 1) cache.get(`select ${index}`);
    cache.get('select 0');
    expect(prepared).toHaveLength(1000);
    cache.get('select 1000');
    cache.get('select 999');
    expect(prepared).toHaveLength(1001);
    cache.get('select 0');
    expect(prepared).toHaveLength(1002);
  });
});
