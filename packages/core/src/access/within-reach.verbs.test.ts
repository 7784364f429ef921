import { roles } from '@waymark/contracts';
import { reach } from '@waymark/database';
import { isPersonal } from '@waymark/kit';
import { and, eq, getTableColumns, gt } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coreTables } from '../index.ts';
import { ask, declarations } from '../testing/world/declared.ts';
import { asPg } from '../testing/world/her-place.ts';
import { markersIn } from '../testing/world/marker.ts';
import { readByGovernance } from '../testing/world/of-governance.ts';
import { type AccessWorld, openAccessWorld } from '../testing/world/open-world.ts';
import type { Actor } from '../verbs/actor.ts';
import { mayUse } from './permissions.ts';

let world: AccessWorld;
beforeAll(async () => {
  world = await openAccessWorld();
});
afterAll(() => world.core.remove());

/** Tables whose rows belong to a family, group or referral and carry no level: `inScope` guards them, not `visible`. */
const ofScopes = /^MARKER (?:groups|import_rows|meetings|referrals|sessions) /;

/** What a draft holds stands about nobody yet, and is its author's alone. */
const ofAuthor = /^MARKER referral_drafts /;

/** The markers that stand in rows about people whom this member of staff may read at the level of the row. */
const readableBy = async ({ staffId }: Actor): Promise<ReadonlySet<string>> =>
  await world.core.store.write(async (unit) => {
    const rows = await unit.db
      .select({ personId: reach.personId, level: reach.level })
      .from(reach)
      .where(and(eq(reach.staffId, staffId), gt(reach.until, unit.now)));
    const levels = new Set<unknown>(rows.map(({ personId, level }) => `${personId} ${level}`));
    const people = new Set<unknown>(rows.map(({ personId }) => personId));
    const markers = new Set<string>();
    for (const table of coreTables.filter(isPersonal).map(asPg)) {
      const stored: Readonly<Record<string, unknown>>[] = await unit.db.select(getTableColumns(table)).from(table);
      for (const row of stored) {
        const { personId = row['id'], level } = row;
        const isReadable = 'level' in row ? levels.has(`${personId} ${level}`) : people.has(personId);
        if (isReadable) for (const found of markersIn(row)) markers.add(found);
      }
    }
    return markers;
  });

describe('S28 nobody is told anything of a level he or she may not read, on whichever side', () => {
  it.each(roles)('as %s, by no read and no act', async (role) => {
    const { core, own } = world;
    const actor = own.actors[role];
    const readable = await readableBy(actor);
    const swapped = { ...own.world, fatherId: own.world.motherId, motherId: own.world.fatherId };
    for (const declared of declarations.filter(({ permission }) => mayUse(core.programmes, permission, actor))) {
      for (const ids of [own.world, swapped]) {
        const asked = { actor, input: declared.sample(ids), ifMatch: 1, idempotencyKey: ids.newId() };
        const found = markersIn(await ask(core, declared, asked));
        const isKnown = (one: string) =>
          ofScopes.test(one) ||
          (role === 'lead-practitioner' && ofAuthor.test(one)) ||
          (role === 'information-governance' && readByGovernance.test(one));
        const beyond = found.filter((one) => !readable.has(one) && !isKnown(one));
        expect(beyond, declared.name).toEqual([]);
      }
    }
  });
});
