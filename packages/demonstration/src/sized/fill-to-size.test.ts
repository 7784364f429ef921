import { type Core, performRead, viewMyChildren } from '@waymark/core';
import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from './cohort-template.ts';
import { fillToSize } from './fill-to-size.ts';
import { idsIn, type RowsOfTable } from './rows.ts';
import { now, openSmallCore } from './small-core.test-support.ts';

const council = { teams: 2, leadsATeam: 2, offerings: 1, facilitators: 4, partnerWorkers: 2 };
const size = { councils: 1, terms: 2, groupsATerm: 2, referralsAGroup: 3, council };

const opened: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const remove of opened) await remove();
});

const filled = async (seed: number): Promise<Core> => {
  const { core, clock, remove } = await openSmallCore();
  opened.push(remove);
  await fillToSize(core, { size, seed, now, clock, openScratch: openSmallCore, onProgress: () => undefined });
  return core;
};

let core: Core;
let facts: readonly RowsOfTable[];
beforeAll(async () => {
  core = await filled(1);
  facts = await factsOf(core);
}, 120_000);

/** Of the house itself, the rows that verbs gave ids of their own are left out. */
const compared = [
  ...['staff', 'teams', 'offerings', 'persons', 'families', 'memberships', 'relationships', 'plans', 'allocations'],
  ...[
    'contact_cards',
    'referrals',
    'referral_subjects',
    'referral_events',
    'offers',
    'enrolments',
    'groups',
    'sessions',
  ],
  ...['expectations', 'marks', 'engagement_summaries', 'alerts', 'alert_recipients', 'notices', 'status_events'],
];
const comparable = (tables: readonly RowsOfTable[]) =>
  tables.flatMap(({ table, rows }) => (compared.includes(getTableName(table)) ? [[getTableName(table), rows]] : []));

describe('a demonstration of a size', () => {
  it('is the same for the same seed, ids and all, and another for another', { timeout: 120_000 }, async () => {
    expect(comparable(await factsOf(await filled(1)))).toEqual(comparable(facts));
    expect(idsIn(facts, 'referrals')).toHaveLength(12);
    expect(idsIn(facts, 'marks').length).toBeGreaterThan(10);
    expect(comparable(await factsOf(await filled(2)))).not.toEqual(comparable(facts));
  });

  it('is in the audit by everyone in it, and each worker reaches the families that are his or hers', async () => {
    const entries = await core.store.trail.page(0, 1000);
    const audited = new Set(
      entries
        .filter(({ action }) => action === 'fill-demonstration')
        .flatMap(({ personIds }): string[] => JSON.parse(personIds)),
    );
    expect(audited).toEqual(new Set(idsIn(facts, 'persons')));
    const rowsOf = (name: string) => facts.find(({ table }) => getTableName(table) === name)?.rows ?? [];
    const ended = new Set(rowsOf('allocations').map((row) => row['supersedes']));
    const leads = rowsOf('allocations').filter(
      (row) => row['role'] === 'lead-practitioner' && row['to'] === null && !ended.has(row['id']),
    );
    expect(leads.length).toBeGreaterThan(0);
    for (const staffId of new Set(leads.map((row) => String(row['staffId'])))) {
      const organisationId = String(rowsOf('staff').find((row) => row['id'] === staffId)?.['organisationId']);
      const actor = { staffId, organisationId, teamId: undefined, roles: new Set(['lead-practitioner'] as const) };
      const { children } = await performRead(core, viewMyChildren, { actor, input: {} });
      expect(children.length).toBeGreaterThan(0);
    }
  });
});
