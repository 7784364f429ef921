import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewPerson } from '../persons/index.ts';
import { addHouse, addSmallFamily, addStaff, openTestCore, type TestCore } from '../testing/index.ts';
import type { SmallFamily } from '../testing/small-family.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { recordArrangement } from './index.ts';

let core: TestCore;
let lead: Actor;
let family: SmallFamily;
beforeEach(async () => {
  core = await openTestCore();
  core.clock.set('2026-03-02T10:00:00Z');
  lead = await addStaff(core, await addHouse(core, 'Example Council'), 'Lee Example', ['lead-practitioner']);
  family = await addSmallFamily(core, lead, 'Example');
});
afterEach(() => core.remove());

const arrange = (statement: string, effectiveFrom: string, about: Record<string, unknown> = {}) =>
  performVerb(core, recordArrangement, {
    actor: lead,
    input: {
      arrangementId: newId(),
      personId: family.childId,
      statement,
      effectiveFrom,
      sourceName: 'Robin Example',
      sourceAgency: 'Court',
      ...about,
    },
  });
const child = async () =>
  (await performRead(core, viewPerson, { actor: lead, input: { personId: family.childId } })).child;

describe('E6 who may have contact and collect', () => {
  it('is one current statement with its day and source; what stood before is kept, what comes is not yet so', async () => {
    await arrange('Grandmother collects', '2026-01-10');
    await arrange('Mother alone collects', '2026-02-20');
    await arrange('Contact at the centre on Saturdays', '2026-03-09');
    const before = await child();
    expect(before?.arrangement).toMatchObject({
      statement: 'Mother alone collects',
      sourceAgency: 'Court',
      recordedBy: 'Lee Example',
    });
    expect(before?.arrangementsToCome.map(({ statement }) => statement)).toEqual([
      'Contact at the centre on Saturdays',
    ]);
    expect(before?.arrangementsBefore.map(({ statement }) => statement)).toEqual(['Grandmother collects']);
    core.clock.set('2026-03-09T10:00:00Z');
    expect((await child())?.arrangement?.statement).toBe('Contact at the centre on Saturdays');
  });

  it('of two from one day the later recorded stands, and a correction takes the wrong one away', async () => {
    const { arrangementId } = await arrange('Uncle collects', '2026-03-01');
    core.clock.set('2026-03-02T11:00:00Z');
    await arrange('Aunt collects', '2026-03-01');
    expect((await child())?.arrangement?.statement).toBe('Aunt collects');
    await arrange('Nobody but the mother', '2026-03-02', { supersedes: { factId: arrangementId, reason: 'Misheard' } });
    const now = await child();
    expect(now?.arrangement?.statement).toBe('Nobody but the mother');
    expect(now?.arrangementsBefore.map(({ statement }) => statement)).toEqual(['Aunt collects']);
  });

  it('is recorded of a child alone, and an adult’s page has no such part', async () => {
    await expect(arrange('Anything', '2026-03-01', { personId: family.motherId })).rejects.toMatchObject({
      code: 'not-a-child',
    });
    const mother = await performRead(core, viewPerson, { actor: lead, input: { personId: family.motherId } });
    expect(mother.child).toBeNull();
  });
});
