import { addDays } from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { censusXml, planXml, reviewsXml } from '../testing/census-xml.ts';
import { childrenOf, codesOf, isComplete, issuesOf, readEvents } from '../testing/read-all.ts';

const flag = '<ReferralNFA>0</ReferralNFA>';

describe('S38 a hostile census', () => {
  it('cannot fill memory with one child: what is too large is dropped and the child kept out', async () => {
    const events = await readEvents(
      censusXml({ children: [{ details: `x${planXml('2026-01-05', null)}`.repeat(4000) }, { id: 'WM2' }] }),
    );
    expect(codesOf(events).filter((code) => code === 'error child-too-large')).toHaveLength(1);
    expect(codesOf(events).filter((code) => code === 'warning plan-repeated').length).toBeLessThan(2000);
    expect(childrenOf(events).map(({ councilChildId }) => councilChildId)).toEqual(['WM2']);
    const held = events.flatMap((event) => (event.type === 'held-back' ? [event.child] : []));
    expect(held).toMatchObject([{ councilChildId: 'WM1' }]);
    expect(isComplete(events)).toBe(true);
  });

  it('gets no plan in with more reviews than a row of an import holds', async () => {
    const days = (count: number) =>
      Array.from({ length: count }, (_, index) => addDays('2020-01-02', index)).map((day) => reviewsXml(day));
    const plan = (count: number) => planXml('2020-01-01', '2025-12-31', days(count).join(''));
    const events = await readEvents(
      censusXml({ children: [{ details: plan(1001) }, { id: 'WM2', details: plan(1000) }] }),
    );
    expect(codesOf(events)).toEqual(['error reviews-too-many']);
    expect(childrenOf(events).map(({ plans }) => plans.length)).toEqual([0, 1]);
    expect(childrenOf(events)[0]?.plansHeldBack).toMatchObject([{ start: '2020-01-01', reviews: 1001 }]);
  });

  it('gets no more notes of stray text than a child may have elements', async () => {
    const events = await readEvents(censusXml({ children: [{ details: `x${flag}`.repeat(12_000) }] }));
    const stray = issuesOf(events).filter(({ code }) => code === 'stray-text');
    expect(stray.length).toBeGreaterThan(9000);
    expect(stray.length).toBeLessThanOrEqual(10_001);
  });

  it('gets a hundred kinds of unknown element told apart, and the rest together', async () => {
    const unknown = Array.from({ length: 150 }, (_, index) => `<Local${index}/>`).join('');
    const told = issuesOf(await readEvents(censusXml({ children: [{ details: unknown }] })));
    expect(told).toHaveLength(101);
    expect(told.at(-1)).toMatchObject({ where: 'Other places', message: expect.stringContaining('50 times') });
  });

  it('gets long names cut', async () => {
    const [issue] = issuesOf(await readEvents(censusXml({ children: [{ details: `<${'L'.repeat(900)}/>` }] })));
    expect(issue?.where.length).toBeLessThanOrEqual(120);
  });

  it('gets long texts of the header cut', async () => {
    const events = await readEvents(censusXml().replace('Invented', 'I'.repeat(500)));
    expect(events).toContainEqual(
      expect.objectContaining({ header: expect.objectContaining({ software: 'I'.repeat(100) }) }),
    );
  });
});

describe('records that cannot be placed', () => {
  const unplaced = async (text: string): Promise<number> =>
    (await readEvents(text)).flatMap((event) => (event.type === 'end' ? [event.end.recordsUnplaced] : []))[0] ?? -1;

  it('are children without an id and records in a wrong place', async () => {
    expect(await unplaced(censusXml())).toBe(0);
    expect(await unplaced(censusXml({ children: [{ id: '' }] }))).toBe(1);
    const misplaced = `<PersonBirthDate>2017-05-04</PersonBirthDate>${planXml('2026-01-05', null)}`;
    expect(await unplaced(censusXml({ children: [{ identifiers: misplaced }] }))).toBe(1);
    expect(await unplaced(censusXml().replace('<Children>', '<Child/><Children>'))).toBe(1);
  });
});
