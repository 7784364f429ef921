import type { Role } from '@waymark/contracts';
import { listOfferings, listStaff, performRead, theSystem, viewMyChildren } from '@waymark/core';
import { openTestCore, programmesOf, smallProgramme, testClock } from '@waymark/core/testing';
import { describe, expect, it } from 'vitest';
import { fillDemonstration } from './fill-demonstration.ts';
import { toldProgramme } from './told-programme.ts';

const now = '2026-03-05T19:30:00.000Z';
const demo = { referralAnswers: () => ({}), records: () => [], promptAnswers: () => [] };

describe('S35 the programme of the demonstration', () => {
  it('is the first that has a story; one without is left out', () => {
    const plain = smallProgramme();
    const told = {
      ...smallProgramme(),
      shared: { ...plain.shared, manifest: { ...plain.shared.manifest, id: 'told' } },
      demo,
    };
    expect(toldProgramme({ programmes: programmesOf([plain, told]) })?.shared.manifest.id).toBe('told');
    expect(toldProgramme({ programmes: programmesOf([plain]) })).toBeUndefined();
  });

  it('is said to be missing where none has a story: there are families and nothing is offered to them', async () => {
    const clock = testClock(now);
    const core = await openTestCore(programmesOf([smallProgramme()]), clock);
    const said: string[] = [];
    await fillDemonstration(core, {
      now,
      clock: { now: clock.now, travelTo: clock.set },
      onProgress: (words) => said.push(words),
    });
    expect(said).toContain('Without Small Steps: it has no story that can be told');
    const { offerings } = await performRead(core, listOfferings, { actor: theSystem, input: {} });
    expect(offerings).toEqual([]);
    const { staff } = await performRead(core, listStaff, { actor: theSystem, input: {} });
    const morgan = staff.find(({ name }) => name === 'Morgan Ellis');
    const actor = {
      staffId: morgan?.staffId ?? '',
      organisationId: morgan?.organisationId ?? '',
      teamId: morgan?.teamId ?? undefined,
      roles: new Set<Role>(['lead-practitioner']),
    };
    const { children } = await performRead(core, viewMyChildren, { actor, input: {} });
    expect(children.map(({ name }) => name)).toContain('Leo Harper');
    expect(children.length).toBeGreaterThan(8);
    await core.remove();
  }, 60_000);
});
