import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allocate } from '../access/index.ts';
import { viewMyChildren } from '../families/index.ts';
import { recordPlan } from '../plans/index.ts';
import { viewTonight } from '../status/index.ts';
import { addStaff, giveWorker } from '../testing/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { performRead, performVerb } from '../verbs/perform.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

describe('S40 S41 that someone has two workers, as in a handover, keeps nobody from recording that he did not come', () => {
  it('and tells both workers of a survivor', async () => {
    const second = await addStaff(at.core, at.house, 'Sky Example', ['partner-support']);
    await giveWorker(at.core, at.lead, at.family.motherId, second);
    await markFather(at, 1, 'absent-no-contact');
    for (const actor of [at.worker, second]) {
      const { rows } = await performRead(at.core, viewTonight, { actor, input: {} });
      expect(rows.flatMap(({ events }) => events.map(({ kind }) => kind))).toEqual(['absent']);
      expect(rows[0]?.notice).toMatchObject({ acknowledgedAt: null });
    }
  });

  it('and asks each of the two lead practitioners of a child', async () => {
    const second = await addStaff(at.core, at.house, 'Dana Example', ['lead-practitioner']);
    await performVerb(at.core, allocate, {
      actor: at.lead,
      input: {
        allocationId: newId(),
        personId: at.family.childId,
        staffId: second.staffId,
        role: 'lead-practitioner',
        from: '2026-02-02',
      },
    });
    await markFather(at, 1, 'absent-no-contact');
    for (const actor of [at.lead, second]) {
      const { children } = await performRead(at.core, viewMyChildren, { actor, input: {} });
      const events = children.flatMap(({ toAnswer }) => toAnswer.map(({ event }) => event));
      expect(events).toContain('absent-first-session');
      expect(new Set(events).size).toBe(events.length);
    }
  });

  it('and asks the manager of both once', async () => {
    const second = await addStaff(at.core, at.house, 'Dana Example', ['lead-practitioner']);
    const manager = await addStaff(at.core, at.house, 'Morgan Example', ['team-manager']);
    const { childId: personId } = at.family;
    const { staffId } = second;
    await performVerb(at.core, allocate, {
      actor: at.lead,
      input: { allocationId: newId(), personId, staffId, role: 'lead-practitioner', from: '2026-02-02' },
    });
    await performVerb(at.core, recordPlan, {
      actor: at.lead,
      input: { planId: newId(), personId, kind: 'child-protection', category: 'EMO', startsOn: '2026-01-08' },
    });
    await markFather(at, 1, 'absent-no-contact');
    const { children } = await performRead(at.core, viewMyChildren, { actor: manager, input: {} });
    const asked = children.flatMap(({ toAnswer }) => toAnswer.map(({ event, how }) => `${event} ${how}`));
    expect(asked).toEqual(['absent-first-session call']);
  });
});
