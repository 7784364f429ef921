import { newId } from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { type AuditRow, emptyChain, nextRow, verifyChain } from './chain.ts';
import type { AuditTrail } from './trail.ts';
import { verifyAudit } from './verify-audit.ts';

const key = Buffer.alloc(32, 1);
const chainOf = (length: number): AuditRow[] => {
  const rows: AuditRow[] = [];
  const entry = { actorId: newId(), action: 'walk', outcome: 'done', recordIds: [], personIds: [] } as const;
  for (let index = 0; index < length; index += 1) {
    rows.push(nextRow(key, rows.at(-1) ?? emptyChain, newId(), '2026-03-05T18:30:00.000Z', entry));
  }
  return rows;
};
/** A trail of rows in memory that says how it was paged through. */
const trailOf = (rows: readonly AuditRow[], asked: number[] = []): AuditTrail => ({
  page: async (after, limit) => {
    asked.push(limit);
    return rows.filter((row) => row.sequence > after).slice(0, limit);
  },
  head: async () => rows.at(-1) ?? emptyChain,
  countUnnumbered: async () => 0,
  number: async () => 0,
});

describe('verifying a long chain', () => {
  it('reads it in pages, and finds what is wrong in any of them', async () => {
    const rows = chainOf(2500);
    const asked: number[] = [];
    const whole = await verifyAudit({ trail: trailOf(rows, asked), auditKey: key });
    expect(whole).toMatchObject({ isWhole: true, entries: 2500 });
    expect(asked).toEqual([1000, 1000, 1000]);
    for (const at of [1, 1000, 1001, 2000, 2500]) {
      const altered = rows.map((row) => (row.sequence === at ? { ...row, action: 'ran' } : row));
      const verdict = await verifyAudit({ trail: trailOf(altered), auditKey: key });
      expect(verdict).toEqual({ isWhole: false, entries: at - 1, at, problem: 'altered' });
    }
  });

  it('ends at a page that is exactly full', async () => {
    expect(await verifyAudit({ trail: trailOf(chainOf(1000)), auditKey: key })).toMatchObject({ entries: 1000 });
    expect(await verifyAudit({ trail: trailOf([]), auditKey: key })).toMatchObject({ isWhole: true, entries: 0 });
  });

  it('follows a given head', () => {
    const rows = chainOf(5);
    expect(verifyChain(key, rows.slice(3), rows[2])).toMatchObject({ isWhole: true, entries: 2 });
    expect(verifyChain(key, rows.slice(3))).toMatchObject({ isWhole: false, at: 1, problem: 'missing' });
  });
});
