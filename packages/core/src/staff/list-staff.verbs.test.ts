import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addHouse, addStaff } from '../testing/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { performRead } from '../verbs/perform.ts';
import { listStaff } from './index.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

const seenBy = async (actor: Actor): Promise<string[]> =>
  (await performRead(at.core, listStaff, { actor, input: {} })).staff.map(({ name }) => name);

describe('S28 the list of colleagues', () => {
  it('shows those who work for a survivor or a child elsewhere to the council alone: a refuge is an employer', async () => {
    const refuge = await addHouse(at.core, 'Another House');
    await addStaff(at.core, refuge, 'Robin Support', ['partner-support']);
    await addStaff(at.core, refuge, 'Robin Advocate', ['child-advocate', 'facilitator']);
    await addStaff(at.core, refuge, 'Robin Leader', ['facilitator']);
    const own = await addStaff(at.core, refuge, 'Kim Manager', ['provider-manager']);
    const elsewhere = await addStaff(at.core, at.house, 'Noor Manager', ['provider-manager']);
    const robins = async (actor: Actor) => (await seenBy(actor)).filter((name) => name.startsWith('Robin'));
    expect(await robins(elsewhere)).toEqual(['Robin Leader']);
    expect(await robins(own)).toEqual(['Robin Advocate', 'Robin Leader', 'Robin Support']);
    expect(await robins(theSystem)).toHaveLength(3);
    expect(await robins(at.lead)).toEqual(['Robin Advocate', 'Robin Leader', 'Robin Support']);
  });
});
