import { addDays } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Accreditation, mayLead, standingOn } from './standing.ts';

const lead = (from: string, until: string | null): Accreditation => ({ role: 'lead', from, until });
const year = lead('2025-04-01', '2026-03-31');
const on = (day: string, ...all: Accreditation[]) => standingOn(all, day).standing;

describe('how an accreditation stands', () => {
  it('holds on its last day and has lapsed on the next', () => {
    expect([on('2025-03-31', year), on('2025-04-01', year)]).toEqual(['not-yet', 'valid']);
    expect([on('2026-03-31', year), on('2026-04-01', year)]).toEqual(['lapses-soon', 'lapsed']);
  });

  it('is told 60 days ahead, and not where a renewal follows without a gap', () => {
    expect([on('2026-01-30', year), on('2026-01-31', year)]).toEqual(['valid', 'lapses-soon']);
    expect(standingOn([year, lead('2026-04-01', '2027-03-31')], '2026-03-30')).toEqual({
      standing: 'valid',
      until: '2027-03-31',
    });
    expect(on('2026-03-30', year, lead('2026-04-02', '2027-03-31'))).toBe('lapses-soon');
  });

  it('leads by nothing that accredits to lead with another, and without an end never lapses', () => {
    expect(on('2026-03-01', { ...year, role: 'co-facilitator' })).toBe('none');
    expect(on('2090-01-01', lead('2026-01-01', null))).toBe('valid');
  });

  it('may lead on just the days that one of them covers', () => {
    const some = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 }))
        .map(([start, length]) => lead(addDays('2026-01-01', start), addDays('2026-01-01', start + length))),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 650 }), (all, at) => {
        const day = addDays('2026-01-01', at);
        const isCovered = all.some(({ from, until }) => from <= day && day <= (until ?? day));
        expect(mayLead(standingOn(all, day))).toBe(isCovered);
      }),
    );
  });
});
