import { and, asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewEnrolment } from '../enrolments/index.ts';
import { viewMyChildren } from '../families/index.ts';
import { notices } from '../notices/tables.ts';
import { viewTonight } from '../status/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { performRead } from '../verbs/perform.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

/** Calls her worker is asked to make, with the time by which somebody else makes them. */
const callsToHer = () =>
  at.core.store.write(
    async (unit) =>
      await unit.db
        .select({ to: notices.toStaffId, queuedAt: notices.queuedAt, callBy: notices.callBy })
        .from(notices)
        .where(and(eq(notices.personId, at.family.motherId), eq(notices.channel, 'call')))
        .orderBy(asc(notices.queuedAt)),
  );
const kinds = async () =>
  (await performRead(at.core, viewTonight, { actor: at.worker, input: {} })).rows.flatMap(({ events }) =>
    events.map(({ kind }) => kind),
  );

describe('S44 turned away twice', () => {
  it('is two misses and two calls to her worker, each at that moment, before he is home', async () => {
    await markFather(at, 1, 'turned-away', { reasonCode: 'drink' });
    expect(await kinds()).toEqual(['turned-away']);
    expect(await callsToHer()).toEqual([
      { to: at.worker.staffId, queuedAt: '2026-02-05T20:30:00.000Z', callBy: '2026-02-05T21:30:00.000Z' },
    ]);
    await markFather(at, 2, 'turned-away', { reasonCode: 'conduct' });
    expect(await kinds()).toEqual(['turned-away']);
    expect((await callsToHer()).map(({ queuedAt }) => queuedAt)).toEqual([
      '2026-02-05T20:30:00.000Z',
      '2026-02-12T20:30:00.000Z',
    ]);
    const input = { enrolmentId: at.enrolmentId };
    const { sentence } = await performRead(at.core, viewEnrolment, { actor: at.offering.coordinator, input });
    expect(sentence).toContain('2 held for him: seen 0, missed 2 (2 turned away).');
    const { children } = await performRead(at.core, viewMyChildren, { actor: at.lead, input: {} });
    expect(children.flatMap(({ toAnswer }) => toAnswer.map(({ event }) => event))).toContain('missed-running');
  });
});
