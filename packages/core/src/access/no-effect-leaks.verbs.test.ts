import { visible } from '@waymark/database';
import { isPersonal } from '@waymark/kit';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coreTables } from '../index.ts';
import { ask, declarations } from '../testing/world/declared.ts';
import { asPg } from '../testing/world/her-place.ts';
import { hisSide } from '../testing/world/his-side.ts';
import { type AccessWorld, openAccessWorld } from '../testing/world/open-world.ts';
import { survivorFacts } from '../testing/world/survivor-facts.ts';
import { mayUse } from './permissions.ts';

let world: AccessWorld;
/** What his side was answered last; the facts come one upon the other. */
let last: ReadonlyMap<string, string> | undefined;
beforeAll(async () => {
  world = await openAccessWorld();
});
afterAll(() => world.core.remove());

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Who works here is no secret of the house: a new colleague shows in the directory. */
const directory = new Set(['list-staff']);

/** Every answer his side can get, by reading or by acting, as bytes; ids made for the answer itself are all one. */
const hisAnswers = async (): Promise<ReadonlyMap<string, string>> => {
  const { core, own } = world;
  const known = new Set<string>(Object.values(own.world).filter((value) => typeof value === 'string'));
  const answers = new Map<string, string>();
  for (const role of hisSide) {
    const actor = own.actors[role];
    for (const declared of declarations) {
      if (directory.has(declared.name) || !mayUse(core.programmes, declared.permission, actor)) continue;
      for (const ifMatch of declared.kind === 'verb' && declared.repeat === 'version' ? [1, 3] : [1]) {
        const asked = { actor, input: declared.sample(own.world), ifMatch, idempotencyKey: own.world.newId() };
        const text = JSON.stringify(await ask(core, declared, asked));
        answers.set(
          `${role} ${declared.name} ${ifMatch}`,
          text.replaceAll(ids, (id) => (known.has(id) ? id : 'new')),
        );
      }
    }
  }
  return answers;
};

/** That a core group meets is a `shared` fact about the child; his side reads of conferences alone. */
const readOtherwise = new Set(['meeting_children']);

/** Every row about people that his side could read by its person and level, whether any read shows it yet or not. */
const hisRows = async (): Promise<readonly string[]> =>
  await world.core.store.write(async (unit) => {
    const rows: string[] = [];
    for (const role of hisSide) {
      const who = { staffId: world.own.actors[role].staffId, now: unit.now };
      for (const table of coreTables.filter(isPersonal).map(asPg)) {
        const { id, personId, level } = getTableColumns(table);
        if (id === undefined || personId === undefined || level === undefined) continue;
        if (readOtherwise.has(getTableName(table))) continue;
        const found = await unit.db.select({ id }).from(table).where(visible({ personId, level }, who));
        rows.push(...found.map((row) => `${role} ${getTableName(table)} ${String(row.id)}`));
      }
    }
    return rows.sort();
  });

describe('S40 every answer of his side stays as it was, byte by byte, whether he is read or acted upon', () => {
  it('asked twice, nothing else having happened, so that the test can see', async () => {
    const once = await hisAnswers();
    expect(once.size).toBeGreaterThan(80);
    expect(await hisAnswers()).toEqual(once);
  });

  it.each(survivorFacts.map((fact) => [fact.name, fact] as const))('when her side records %s', async (_name, fact) => {
    const before = last ?? (await hisAnswers());
    const rows = await hisRows();
    await fact.record(world);
    last = await hisAnswers();
    expect(last).toEqual(before);
    expect(await hisRows()).toEqual(rows);
  });
});
