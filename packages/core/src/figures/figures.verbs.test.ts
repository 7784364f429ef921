import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decideReferral, withdrawReferral } from '../referrals/index.ts';
import { addStaff } from '../testing/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { addSmallFamily } from '../testing/small-family.ts';
import { referFather, versionOf } from '../testing/small-offering.ts';
import { theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { publishFigures, viewFigures } from './index.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

const publish = (month?: string) =>
  performVerb(at.core, publishFigures, { actor: theSystem, input: month === undefined ? {} : { month } });
const view = async (month?: string) => {
  const commissioner = await addStaff(at.core, at.house, 'Ali Example', ['commissioner']);
  return await performRead(at.core, viewFigures, { actor: commissioner, input: month === undefined ? {} : { month } });
};
const table = async (id: string, month?: string) =>
  (await view(month)).release?.tables.find((found) => found.id === id);
const shown = (found: Awaited<ReturnType<typeof table>>) =>
  found?.rows[0]?.cells.map((cell) => ('value' in cell ? `${cell.shown} ${cell.value}` : cell.shown));

/** So many more fathers, referred now. */
const refer = async (count: number, from: string) => {
  const made: Awaited<ReturnType<typeof referFather>>[] = [];
  for (let each = 0; each < count; each += 1) {
    const family = await addSmallFamily(at.core, at.lead, `Family ${each}`, from);
    made.push(await referFather(at.core, at.offering, { lead: at.lead, family }));
  }
  return made;
};

describe('S34 the figures of a month', () => {
  it('count everyone referred by its end as he stood then, waiting or started, and sessions by the one rule', async () => {
    await refer(6, '2026-02-02');
    await markFather(at, 1, 'attended');
    await markFather(at, 2, 'absent-no-contact');
    at.core.clock.set('2026-03-10T09:00:00Z');
    await refer(3, '2026-03-10');
    expect((await publish()).month).toBe('2026-02');
    await publish('2026-01');
    expect(shown(await table('referrals', '2026-01'))).toEqual(['fewer-than 5', 'count 0', 'count 0']);
    expect(shown(await table('referrals'))).toEqual(['count 5', 'fewer-than 5', 'count 0']);
    expect(shown(await table('waiting-now'))).toEqual(['count 5', 'count 0']);
    expect(shown(await table('attendance'))?.slice(0, 3)).toEqual(['left-out', 'fewer-than 5', 'fewer-than 5']);
    expect((await table('waits'))?.rows[0]?.sentence).toContain('about 5 are waiting now');
  });

  it('B3 count whom we had no place for, with the barrier the coordinator recorded, from the day it was recorded', async () => {
    const made = await refer(6, '2026-02-02');
    for (const { referralId } of made) {
      const ifMatch = await versionOf(at.core, at.offering, referralId);
      const closed = { decision: 'unmet-need', reasonCode: 'not-accessible', barrier: 'hours' } as const;
      await performVerb(at.core, decideReferral, {
        actor: at.offering.coordinator,
        ifMatch,
        input: { referralId, ...closed },
      });
    }
    at.core.clock.set('2026-03-10T09:00:00Z');
    await publish('2026-01');
    await publish();
    expect(shown(await table('unmet-need', '2026-01'))).toEqual(['count 0', 'count 0']);
    expect(shown(await table('unmet-need'))).toEqual(['count 5', 'count 5']);
    expect(shown(await table('unmet-reasons'))).toEqual(['count 5', 'count 0', 'count 0', 'count 5']);
    const barriers = ['language', 'hours', 'travel', 'childcare', 'disability'];
    const hours = barriers.map((barrier) => (barrier === 'hours' ? 'count 5' : 'count 0'));
    expect(shown(await table('barriers'))).toEqual(['count 5', ...hours]);
  });

  it('leave out what was sent in error, and show who left before a start', async () => {
    const made = await refer(7, '2026-02-02');
    for (const [index, { referralId }] of made.entries()) {
      const reason = index < 2 ? 'error' : 'no-longer-needed';
      const ifMatch = await versionOf(at.core, at.offering, referralId);
      await performVerb(at.core, withdrawReferral, { actor: at.lead, ifMatch, input: { referralId, reason } });
    }
    at.core.clock.set('2026-03-10T09:00:00Z');
    await publish();
    expect(shown(await table('referrals'))).toEqual(['count 5', 'count 0', 'count 5']);
  });
});

describe('S33 a release', () => {
  it('is frozen: the same month again is the same release, whatever has happened since', async () => {
    at.core.clock.set('2026-03-10T09:00:00Z');
    const first = await publish();
    const before = await view();
    await refer(2, '2026-03-10');
    at.core.clock.set('2026-03-12T09:00:00Z');
    expect(await publish('2026-02')).toEqual({ ...first, isNew: false });
    expect(await view()).toEqual(before);
  });

  it('is of a month that is over, and the newest is shown first', async () => {
    at.core.clock.set('2026-03-10T09:00:00Z');
    await expect(publish('2026-03')).rejects.toMatchObject({ code: 'month-not-over' });
    await publish('2026-01');
    await publish('2026-02');
    expect((await view()).months).toEqual(['2026-02', '2026-01']);
    expect((await view()).release).toMatchObject({ month: '2026-02', from: '2025-03-01', to: '2026-02-28' });
    expect((await view('2026-01')).release?.month).toBe('2026-01');
    expect(await view('2025-01')).toMatchObject({ release: null });
  });

  it('holds no person, no name and no exact small number', async () => {
    await markFather(at, 1, 'attended');
    at.core.clock.set('2026-03-10T09:00:00Z');
    await publish();
    const text = JSON.stringify(await view());
    for (const personal of [
      ...Object.values(at.family),
      at.enrolmentId,
      at.referralId,
      'Kit',
      'Robin',
      'Wren',
      'Example,',
    ])
      expect(text).not.toContain(personal);
    expect(text).not.toMatch(/"value":[1-4]\b/);
  });

  it('is nothing yet where none was published, and only the system publishes', async () => {
    expect(await view()).toEqual({ months: [], release: null });
    await expect(
      performVerb(at.core, publishFigures, { actor: at.lead, input: {}, idempotencyKey: newId() }),
    ).rejects.toMatchObject({ kind: 'not-allowed' });
  });
});
