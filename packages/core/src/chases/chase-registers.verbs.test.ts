import { type MarkCode, newId } from '@waymark/contracts';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewEnrolment } from '../enrolments/index.ts';
import { recordMarks, viewToday } from '../marks/index.ts';
import { notices } from '../notices/tables.ts';
import { everyPage } from '../testing/every-page.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { chaseRegisters } from './index.ts';
import { registerChases } from './tables.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

const chase = (moment: string) => {
  at.core.clock.set(moment);
  return everyPage(
    (input) => performVerb(at.core, chaseRegisters, { actor: theSystem, input }),
    ['raised', 'withdrawn'],
  );
};
const chases = () => at.core.store.write(async (unit) => await unit.db.select().from(registerChases));
const asked = () =>
  at.core.store.write(
    async (unit) =>
      await unit.db
        .select({ to: notices.toStaffId, state: notices.state, channel: notices.channel })
        .from(notices)
        .where(and(eq(notices.kind, 'register'), eq(notices.recordId, at.sessionIds[0] ?? ''))),
  );
const record = async (code: MarkCode, more: Record<string, unknown> = {}) => {
  const markId = newId();
  const mark = { markId, personId: at.family.fatherId, code, mode: 'in-person', occurredAt: at.core.store.now() };
  await performVerb(at.core, recordMarks, {
    actor: at.offering.facilitator,
    input: { sessionId: at.sessionIds[0], marks: [{ ...mark, ...more }] },
  });
  return markId;
};
const dayAfter = '2026-02-06T20:30:00Z';

describe('a register that nobody has finished', () => {
  it('S4 is asked for 24 hours after its session, once, of its facilitator', async () => {
    expect(await chase('2026-02-06T20:29:00Z')).toEqual({ raised: 0, withdrawn: 0 });
    expect(await chase(dayAfter)).toEqual({ raised: 1, withdrawn: 0 });
    expect(await chase('2026-02-06T20:45:00Z')).toEqual({ raised: 0, withdrawn: 0 });
    expect(await chases()).toMatchObject([
      {
        sessionId: at.sessionIds[0],
        rule: 'register-unmarked-hours-24',
        ruleVersion: 'core-1',
        reachedAt: '2026-02-06T20:30:00.000Z',
        withdrawnAt: null,
      },
    ]);
    expect(await asked()).toEqual([{ to: at.offering.facilitator.staffId, state: 'queued', channel: 'email' }]);
  });

  it('S4 A3 counts its people as not recorded, never as absent or present', async () => {
    await chase(dayAfter);
    const { sentence } = await performRead(at.core, viewEnrolment, {
      actor: at.offering.coordinator,
      input: { enrolmentId: at.enrolmentId },
    });
    expect(sentence).toBe('1 held for him: seen 0, not recorded 1. Not seen yet.');
    const { unfinished } = await performRead(at.core, viewToday, { actor: at.offering.facilitator, input: {} });
    expect(unfinished).toMatchObject([{ sessionId: at.sessionIds[0], expected: 1, recorded: 0 }]);
  });

  it('S4 is asked for no longer at the moment it is recorded, and again when the mark is taken back', async () => {
    await chase(dayAfter);
    at.core.clock.set('2026-02-06T21:00:00Z');
    const made = await record('attended');
    expect((await chases()).map(({ withdrawnAt }) => withdrawnAt)).toEqual(['2026-02-06T21:00:00.000Z']);
    expect(await asked()).toMatchObject([{ state: 'withdrawn' }]);
    await record('recorded-in-error', { supersedes: { markId: made } });
    expect(await chase('2026-02-07T09:00:00Z')).toEqual({ raised: 1, withdrawn: 0 });
    expect(await asked()).toMatchObject([{ state: 'queued' }]);
  });

  it('asks nobody for a register in which everyone is recorded', async () => {
    await markFather(at, 1, 'absent-no-contact');
    expect(await chase(dayAfter)).toEqual({ raised: 0, withdrawn: 0 });
    expect(await asked()).toEqual([]);
  });
});
